#include "gpt2_size.hpp"

namespace {
constexpr std::size_t width = 768;
constexpr std::size_t heads = 12;
constexpr std::size_t longest = 1024;
}  // namespace

attn::MultiHeadAttention exercise::make_gpt2_attention(
    attn::Generator generator) {
  const attn::AttentionOptions options{width, width, longest};
  attn::MultiHeadAttention module(options, heads, generator);
  return module;
}

std::size_t exercise::head_width(const attn::MultiHeadAttention& module) {
  std::size_t columns = 0;
  for (std::size_t c = 0; c < module.W_query.d_out(); c += module.num_heads)
    ++columns;
  return columns;
}

std::size_t exercise::parameter_count(
    const attn::MultiHeadAttention& module) {
  const double in = module.W_query.d_in(), out = module.W_query.d_out();
  return static_cast<std::size_t>(out * (3 * in + out + 1));
}

attn::Shape exercise::output_shape(const attn::MultiHeadAttention& module,
                                   const arma::fcube& batch) {
  attn::Shape shape(3);
  shape[0] = batch.n_slices;
  shape[1] = batch.n_rows;
  shape[2] = head_width(module) * module.num_heads;
  return shape;
}
