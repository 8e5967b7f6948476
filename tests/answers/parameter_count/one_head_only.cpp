#include "parameter_count.hpp"

std::size_t exercise::parameter_count(const attn::AttentionOptions& options,
                                      std::size_t num_heads) {
  const auto d_k = options.d_out / num_heads;
  auto count = 3 * d_k * options.d_in;
  if (options.qkv_bias) count += 3 * d_k;
  return count + options.d_out * (options.d_out + 1);
}
