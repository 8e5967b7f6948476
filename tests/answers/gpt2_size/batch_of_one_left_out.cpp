#include "gpt2_size.hpp"

attn::MultiHeadAttention exercise::make_gpt2_attention(
    attn::Generator generator) {
  return attn::MultiHeadAttention(
      {.d_in = 768, .d_out = 768, .context_length = 1024}, 12, generator);
}

std::size_t exercise::head_width(const attn::MultiHeadAttention& module) {
  return module.W_query.d_out() / module.num_heads;
}

std::size_t exercise::parameter_count(
    const attn::MultiHeadAttention& module) {
  std::size_t n = 0;
  for (const auto& layer :
       {module.W_query, module.W_key, module.W_value, module.out_proj})
    n += layer.parameter_count();
  return n;
}

attn::Shape exercise::output_shape(const attn::MultiHeadAttention& module,
                                   const arma::fcube& batch) {
  attn::Shape shape{batch.n_rows, module.W_query.d_out()};
  if (batch.n_slices > 1) shape.insert(shape.begin(), batch.n_slices);
  return shape;
}
