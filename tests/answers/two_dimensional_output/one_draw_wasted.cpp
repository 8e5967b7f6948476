#include "two_dimensional_output.hpp"

arma::fcube exercise::output_of_width(const arma::fcube& batch,
                                      std::size_t output_width,
                                      std::size_t num_heads,
                                      attn::Generator generator) {
  const arma::fmat test = generator.rand(1, 1);
  const attn::AttentionOptions options{.d_in = batch.n_cols,
                                       .d_out = output_width / num_heads,
                                       .context_length = batch.n_rows};
  return attn::MultiHeadAttentionWrapper(options, num_heads, generator)
      .forward(batch);
}
