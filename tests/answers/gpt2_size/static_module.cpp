#include "gpt2_size.hpp"

attn::MultiHeadAttention exercise::make_gpt2_attention(
    attn::Generator generator) {
  static const attn::MultiHeadAttention gpt2(
      {.d_in = 768, .d_out = 768, .context_length = 1024}, 12, generator);
  return gpt2;
}

std::size_t exercise::head_width(const attn::MultiHeadAttention& module) {
  return module.head_dim();
}

std::size_t exercise::parameter_count(
    const attn::MultiHeadAttention& module) {
  return module.parameter_count();
}

attn::Shape exercise::output_shape(const attn::MultiHeadAttention& module,
                                   const arma::fcube& batch) {
  return {batch.n_slices, batch.n_rows, module.out_proj.d_out()};
}
