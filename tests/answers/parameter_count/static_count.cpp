#include "parameter_count.hpp"

std::size_t exercise::parameter_count(const attn::AttentionOptions& options,
                                      std::size_t num_heads) {
  static std::size_t count = 0;
  if (count == 0) {
    count = 3 * options.d_in * options.d_out;
    if (options.qkv_bias) count += 3 * options.d_out;
    count += options.d_out * options.d_out + options.d_out;
  }
  return count;
}
