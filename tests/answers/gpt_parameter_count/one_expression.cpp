#include "gpt_parameter_count.hpp"

std::size_t exercise::gpt_parameter_count(const attn::GptConfig& config) {
  const auto [V, C, D, H, L, p, bias, tied] = config;
  return V * D + C * D + L * (12 * D * D + 10 * D + (bias ? 3 * D : 0)) +
         2 * D + (tied ? 0 : V * D);
}
