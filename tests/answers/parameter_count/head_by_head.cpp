#include "parameter_count.hpp"

std::size_t exercise::parameter_count(const attn::AttentionOptions& options,
                                      std::size_t num_heads) {
  const std::size_t d_k = options.d_out / num_heads;
  std::size_t total = 0;
  for (std::size_t h = 0; h < num_heads; ++h) {
    total += 3 * d_k * options.d_in;
    if (options.qkv_bias) total += 3 * d_k;
    total += d_k * options.d_out + d_k;  // the rows of out_proj
  }
  return total;
}
