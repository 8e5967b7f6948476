#include "gpt2_size.hpp"

attn::MultiHeadAttention exercise::make_gpt2_attention(
    attn::Generator generator) {
  attn::Generator book(123);
  return attn::MultiHeadAttention({768, 768, 1024, 0.0, false}, 12, book);
}

std::size_t exercise::head_width(const attn::MultiHeadAttention& module) {
  return module.W_query.d_out() / module.num_heads;
}

std::size_t exercise::parameter_count(
    const attn::MultiHeadAttention& module) {
  const auto a = module.W_query.d_in();
  const auto b = module.W_query.d_out();
  return 3 * a * b + b * b + b;
}

attn::Shape exercise::output_shape(const attn::MultiHeadAttention& module,
                                   const arma::fcube& batch) {
  return {batch.n_slices, batch.n_rows, module.W_query.d_out()};
}
