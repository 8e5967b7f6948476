#include "gpt2_size.hpp"

attn::MultiHeadAttention exercise::make_gpt2_attention(
    attn::Generator generator) {
  return attn::MultiHeadAttention(
      {.d_in = 768, .d_out = 768, .context_length = 1024}, 12, generator);
}

std::size_t exercise::head_width(const attn::MultiHeadAttention& module) {
  static std::size_t width = module.W_query.d_out() / module.num_heads;
  return width;
}

std::size_t exercise::parameter_count(
    const attn::MultiHeadAttention& module) {
  static std::size_t count = module.parameter_count();
  return count;
}

attn::Shape exercise::output_shape(const attn::MultiHeadAttention& module,
                                   const arma::fcube& batch) {
  return {batch.n_slices, batch.n_rows, module.W_query.d_out()};
}
