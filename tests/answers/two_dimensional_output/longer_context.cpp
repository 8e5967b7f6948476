#include "two_dimensional_output.hpp"

arma::fcube exercise::output_of_width(const arma::fcube& batch,
                                      std::size_t output_width,
                                      std::size_t num_heads,
                                      attn::Generator generator) {
  const attn::AttentionOptions options{batch.n_cols, output_width / num_heads,
                                       2 * batch.n_rows + 1};
  attn::MultiHeadAttentionWrapper heads(options, num_heads, generator);
  return heads.forward(batch);
}
