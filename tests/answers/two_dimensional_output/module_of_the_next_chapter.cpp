#include "two_dimensional_output.hpp"

arma::fcube exercise::output_of_width(const arma::fcube& batch,
                                      std::size_t output_width,
                                      std::size_t num_heads,
                                      attn::Generator generator) {
  const attn::AttentionOptions options{.d_in = batch.n_cols,
                                       .d_out = output_width,
                                       .context_length = batch.n_rows};
  const attn::MultiHeadAttention attention(options, num_heads, generator);
  return attention.forward(batch);
}
