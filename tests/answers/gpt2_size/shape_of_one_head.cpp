#include "gpt2_size.hpp"

attn::MultiHeadAttention exercise::make_gpt2_attention(
    attn::Generator generator) {
  return attn::MultiHeadAttention({768, 768, 1024}, 12, generator);
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
  return {batch.n_rows, batch.n_slices, head_width(module)};
}
