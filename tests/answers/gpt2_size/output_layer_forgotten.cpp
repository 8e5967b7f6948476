#include "gpt2_size.hpp"

attn::MultiHeadAttention exercise::make_gpt2_attention(
    attn::Generator generator) {
  return attn::MultiHeadAttention(
      {.d_in = 768, .d_out = 768, .context_length = 1024}, 12, generator);
}

std::size_t exercise::head_width(const attn::MultiHeadAttention& module) {
  return module.W_value.d_out() / module.num_heads;
}

std::size_t exercise::parameter_count(
    const attn::MultiHeadAttention& module) {
  std::size_t count = 0;
  count += module.W_query.parameter_count();
  count += module.W_key.parameter_count();
  count += module.W_value.parameter_count();
  return count;
}

attn::Shape exercise::output_shape(const attn::MultiHeadAttention& module,
                                   const arma::fcube& batch) {
  return {batch.n_slices, batch.n_rows, module.W_value.d_out()};
}
