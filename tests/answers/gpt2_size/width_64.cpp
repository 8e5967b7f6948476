#include "gpt2_size.hpp"

attn::MultiHeadAttention exercise::make_gpt2_attention(
    attn::Generator generator) {
  return attn::MultiHeadAttention({768, 768, 1024}, 12, generator);
}

std::size_t exercise::head_width(const attn::MultiHeadAttention& module) {
  return 64;
}

std::size_t exercise::parameter_count(
    const attn::MultiHeadAttention& module) {
  auto d_in = module.W_query.d_in();
  auto d_out = module.W_query.d_out();
  return 3 * d_in * d_out + d_out * d_out + d_out;
}

attn::Shape exercise::output_shape(const attn::MultiHeadAttention& module,
                                   const arma::fcube& batch) {
  return {batch.n_slices, batch.n_rows, module.W_query.d_out()};
}
