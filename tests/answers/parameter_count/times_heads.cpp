#include "parameter_count.hpp"

std::size_t exercise::parameter_count(const attn::AttentionOptions& options,
                                      std::size_t num_heads) {
  std::size_t one = options.d_in * options.d_out;
  if (options.qkv_bias) one += options.d_out;
  return num_heads * 3 * one + options.d_out * options.d_out + options.d_out;
}
