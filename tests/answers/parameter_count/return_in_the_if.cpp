#include "parameter_count.hpp"

std::size_t exercise::parameter_count(const attn::AttentionOptions& options,
                                      std::size_t num_heads) {
  std::size_t total = 3 * options.d_in * options.d_out;
  if (options.qkv_bias) {
    total += 3 * options.d_out;
    return total;
  }
  total += options.d_out * options.d_out;
  total += options.d_out;
  return total;
}
