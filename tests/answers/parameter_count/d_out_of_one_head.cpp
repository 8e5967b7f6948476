#include "parameter_count.hpp"

std::size_t exercise::parameter_count(const attn::AttentionOptions& options,
                                      std::size_t num_heads) {
  const std::size_t d_out = options.d_out * num_heads;
  const std::size_t bias = options.qkv_bias ? d_out : 0;
  return 3 * (options.d_in * d_out + bias) + d_out * d_out + d_out;
}
