#include "gpt2_size.hpp"

attn::MultiHeadAttention exercise::make_gpt2_attention(
    attn::Generator generator) {
  attn::AttentionOptions o;
  o.d_in = o.d_out = 768;
  o.context_length = 1024;
  o.dropout = 0;
  o.qkv_bias = false;
  return {o, 12, generator};
}

std::size_t exercise::head_width(const attn::MultiHeadAttention& module) {
  return module.W_key.weight.n_rows / module.num_heads;
}

std::size_t exercise::parameter_count(
    const attn::MultiHeadAttention& module) {
  size_t count = 0;
  for (const attn::Linear* layer :
       {&module.W_query, &module.W_key, &module.W_value, &module.out_proj}) {
    count += layer->weight.n_elem;
    if (layer->bias.has_value()) count += layer->bias->n_elem;
  }
  return count;
}

attn::Shape exercise::output_shape(const attn::MultiHeadAttention& module,
                                   const arma::fcube& batch) {
  attn::Shape shape;
  shape.push_back(batch.n_slices);
  shape.push_back(batch.n_rows);
  shape.push_back(module.out_proj.weight.n_rows);
  return shape;
}
