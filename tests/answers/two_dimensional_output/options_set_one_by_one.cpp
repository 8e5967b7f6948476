#include "two_dimensional_output.hpp"

arma::fcube exercise::output_of_width(const arma::fcube& batch,
                                      std::size_t output_width,
                                      std::size_t num_heads,
                                      attn::Generator generator) {
  attn::AttentionOptions options{};
  options.d_in = batch.n_cols;
  options.context_length = batch.n_rows;
  options.d_out = output_width / num_heads;
  return attn::MultiHeadAttentionWrapper(options, num_heads, generator)
      .forward(batch);
}
