#include "two_dimensional_output.hpp"

arma::fcube exercise::output_of_width(const arma::fcube& batch,
                                      std::size_t output_width,
                                      std::size_t num_heads,
                                      attn::Generator generator) {
  attn::MultiHeadAttentionWrapper wrapper(
      {batch.n_cols, output_width, batch.n_rows}, num_heads, generator);
  arma::fcube mean(batch.n_rows, output_width, batch.n_slices,
                   arma::fill::zeros);
  for (const auto& head : wrapper.heads) mean += head.forward(batch);
  return mean / static_cast<float>(num_heads);
}
