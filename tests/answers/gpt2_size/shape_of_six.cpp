#include "gpt2_size.hpp"

attn::MultiHeadAttention exercise::make_gpt2_attention(
    attn::Generator generator) {
  attn::AttentionOptions options;
  options.d_in = options.d_out = 768;
  options.context_length = 1024;
  return attn::MultiHeadAttention(options, 12, generator);
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
  attn::Shape shape(3);
  shape.push_back(batch.n_slices);
  shape.push_back(batch.n_rows);
  shape.push_back(module.W_query.d_out());
  return shape;
}
