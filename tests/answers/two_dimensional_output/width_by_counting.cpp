#include "two_dimensional_output.hpp"

arma::fcube exercise::output_of_width(const arma::fcube& batch,
                                      std::size_t output_width,
                                      std::size_t num_heads,
                                      attn::Generator generator) {
  size_t d_out = 1;
  while (d_out * num_heads < output_width) ++d_out;
  auto wrapper = attn::MultiHeadAttentionWrapper(
      {.d_in = batch.n_cols, .d_out = d_out, .context_length = batch.n_rows},
      num_heads, generator);
  wrapper.eval();
  arma::fcube joined;
  for (const auto& head : wrapper.heads) {
    const arma::fcube z = head.forward_plain(batch);
    if (joined.is_empty())
      joined = z;
    else
      joined.insert_cols(joined.n_cols, z);
  }
  return joined;
}
