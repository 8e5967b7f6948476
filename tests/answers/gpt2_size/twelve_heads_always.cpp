#include "gpt2_size.hpp"

attn::MultiHeadAttention exercise::make_gpt2_attention(
    attn::Generator generator) {
  attn::AttentionOptions options{};
  options.d_in = 768;
  options.d_out = 768;
  options.context_length = 1024;
  return attn::MultiHeadAttention(options, 12, generator);
}

std::size_t exercise::head_width(const attn::MultiHeadAttention& module) {
  const size_t num_heads = 12;
  return module.W_query.d_out() / num_heads;
}

std::size_t exercise::parameter_count(
    const attn::MultiHeadAttention& module) {
  const size_t qkv = 3 * module.W_query.weight.n_elem;
  const size_t out =
      module.out_proj.weight.n_elem + module.out_proj.bias->n_elem;
  return qkv + out;
}

attn::Shape exercise::output_shape(const attn::MultiHeadAttention& module,
                                   const arma::fcube& batch) {
  return attn::Shape{batch.n_slices, batch.n_rows, module.out_proj.d_out()};
}
