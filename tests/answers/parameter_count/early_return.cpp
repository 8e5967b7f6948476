#include "parameter_count.hpp"

std::size_t exercise::parameter_count(const attn::AttentionOptions& options,
                                      std::size_t num_heads) {
  if (options.qkv_bias) {
    attn::AttentionOptions without = options;
    without.qkv_bias = false;
    return exercise::parameter_count(without, num_heads) + 3 * options.d_out;
  }
  const size_t d = options.d_out;
  return d * options.d_in * 3 + d * d + d;
}
