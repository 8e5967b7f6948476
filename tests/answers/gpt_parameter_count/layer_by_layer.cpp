#include "gpt_parameter_count.hpp"

namespace {

std::size_t linear(std::size_t in, std::size_t out, bool bias) {
  return in * out + (bias ? out : 0);
}

}  // namespace

std::size_t exercise::gpt_parameter_count(const attn::GptConfig& config) {
  const std::size_t d = config.emb_dim;
  std::size_t count = config.vocab_size * d;
  count += config.context_length * d;
  for (std::size_t i = 0; i < config.n_layers; ++i) {
    for (int qkv = 0; qkv < 3; ++qkv) count += linear(d, d, config.qkv_bias);
    count += linear(d, d, true);
    count += linear(d, 4 * d, true);
    count += linear(4 * d, d, true);
    count += d + d;
    count += d + d;
  }
  count += d + d;
  if (!config.tied) count += linear(d, config.vocab_size, false);
  return count;
}
