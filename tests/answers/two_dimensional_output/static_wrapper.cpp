#include "two_dimensional_output.hpp"

arma::fcube exercise::output_of_width(const arma::fcube& batch,
                                      std::size_t output_width,
                                      std::size_t num_heads,
                                      attn::Generator generator) {
  static const attn::MultiHeadAttentionWrapper wrapper(
      attn::AttentionOptions{.d_in = batch.n_cols,
                             .d_out = output_width / num_heads,
                             .context_length = batch.n_rows},
      num_heads, generator);
  return wrapper.forward(batch);
}
