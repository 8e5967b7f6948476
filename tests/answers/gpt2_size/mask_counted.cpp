#include "gpt2_size.hpp"

attn::MultiHeadAttention exercise::make_gpt2_attention(
    attn::Generator generator) {
  const attn::AttentionOptions options{.d_in = 768,
                                       .d_out = 768,
                                       .context_length = 1024,
                                       .dropout = 0.0,
                                       .qkv_bias = false};
  return attn::MultiHeadAttention(options, 12, generator);
}

std::size_t exercise::head_width(const attn::MultiHeadAttention& module) {
  return module.head_dim();
}

std::size_t exercise::parameter_count(
    const attn::MultiHeadAttention& module) {
  return module.parameter_count() +
         module.context_length * module.context_length;
}

attn::Shape exercise::output_shape(const attn::MultiHeadAttention& module,
                                   const arma::fcube& batch) {
  return {batch.n_slices, batch.n_rows, module.W_value.d_out()};
}
