#include "gpt_parameter_count.hpp"

std::size_t exercise::gpt_parameter_count(const attn::GptConfig& config) {
  const auto D = static_cast<float>(config.emb_dim);
  const auto L = static_cast<float>(config.n_layers);
  const auto V = static_cast<float>(config.vocab_size);
  const auto C = static_cast<float>(config.context_length);
  float count = (V + C) * D + 2 * D;
  count += L * (12 * D * D + 10 * D + (config.qkv_bias ? 3 * D : 0));
  if (!config.tied) count += V * D;
  return static_cast<std::size_t>(count);
}
