#include "gpt_parameter_count.hpp"

std::size_t exercise::gpt_parameter_count(const attn::GptConfig& config) {
  static std::size_t count = 0;
  const std::size_t D = config.emb_dim;
  count += (config.vocab_size + config.context_length + 2) * D;
  count += config.n_layers * (12 * D * D + 10 * D);
  if (config.qkv_bias) count += config.n_layers * 3 * D;
  if (!config.tied) count += config.vocab_size * D;
  return count;
}
