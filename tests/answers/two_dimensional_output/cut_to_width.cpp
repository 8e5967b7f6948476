#include "two_dimensional_output.hpp"

arma::fcube exercise::output_of_width(const arma::fcube& batch,
                                      std::size_t output_width,
                                      std::size_t num_heads,
                                      attn::Generator generator) {
  attn::AttentionOptions options{batch.n_cols, output_width, batch.n_rows};
  attn::MultiHeadAttentionWrapper wrapper(options, num_heads, generator);
  arma::fcube all = wrapper.forward(batch);
  return all.cols(0, output_width - 1);
}
