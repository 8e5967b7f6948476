#include "parameter_count.hpp"

std::size_t exercise::parameter_count(const attn::AttentionOptions& options,
                                      std::size_t num_heads) {
  const auto [d_in, d_out, T, dropout, bias, stream] = options;
  size_t count = T * T;
  count += 3 * d_in * d_out;
  if (bias) count += 3 * d_out;
  count += d_out * d_out + d_out;
  return count;
}
