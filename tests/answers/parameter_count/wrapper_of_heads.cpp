#include "parameter_count.hpp"

std::size_t exercise::parameter_count(const attn::AttentionOptions& options,
                                      std::size_t num_heads) {
  std::size_t per_head = 3 * options.d_out * options.d_in;
  if (options.qkv_bias) per_head += 3 * options.d_out;
  return num_heads * per_head;
}
