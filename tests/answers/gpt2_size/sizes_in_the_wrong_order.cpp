#include "gpt2_size.hpp"

attn::MultiHeadAttention exercise::make_gpt2_attention(
    attn::Generator generator) {
  return attn::MultiHeadAttention({1024, 768, 768}, 12, generator);
}

std::size_t exercise::head_width(const attn::MultiHeadAttention& module) {
  return module.head_dim();
}

std::size_t exercise::parameter_count(
    const attn::MultiHeadAttention& module) {
  const auto in = module.W_query.d_in(), out = module.W_query.d_out();
  return (3 * in + out + 1) * out;
}

attn::Shape exercise::output_shape(const attn::MultiHeadAttention& module,
                                   const arma::fcube& batch) {
  return {batch.n_slices, batch.n_rows, module.W_query.d_out()};
}
