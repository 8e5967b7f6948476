#include "parameter_count.hpp"

std::size_t exercise::parameter_count(const attn::AttentionOptions& options,
                                      std::size_t num_heads) {
  std::size_t weight = options.d_in + options.d_out;
  std::size_t bias = options.qkv_bias ? options.d_out : 0;
  return 3 * (weight + bias) + options.d_out * options.d_out;
}
