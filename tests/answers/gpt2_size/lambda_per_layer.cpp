#include "gpt2_size.hpp"

#include <numeric>
#include <utility>
#include <vector>

attn::MultiHeadAttention exercise::make_gpt2_attention(
    attn::Generator generator) {
  const std::size_t d = 64 * 12;
  return attn::MultiHeadAttention(
      attn::AttentionOptions{
          .d_in = d, .d_out = d, .context_length = 1 << 10, .dropout = 0.0},
      d / 64, std::move(generator));
}

std::size_t exercise::head_width(const attn::MultiHeadAttention& module) {
  return module.out_proj.d_in() / module.num_heads;
}

std::size_t exercise::parameter_count(
    const attn::MultiHeadAttention& module) {
  const auto count = [](const attn::Linear& layer, bool bias) {
    return layer.d_out() * (layer.d_in() + (bias ? 1 : 0));
  };
  const std::vector<std::size_t> counts{
      count(module.W_query, false), count(module.W_key, false),
      count(module.W_value, false), count(module.out_proj, true)};
  return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
}

attn::Shape exercise::output_shape(const attn::MultiHeadAttention& module,
                                   const arma::fcube& batch) {
  return attn::Shape{batch.n_slices, batch.n_rows, module.W_value.d_out()};
}
