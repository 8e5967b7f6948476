#include "parameter_count.hpp"

std::size_t exercise::parameter_count(const attn::AttentionOptions& options,
                                      std::size_t num_heads) {
  float d_in = options.d_in;
  float d_out = options.d_out;
  float count = 3 * d_in * d_out + d_out * d_out + d_out;
  if (options.qkv_bias) count += 3 * d_out;
  return count;
}
