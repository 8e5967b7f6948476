#include "parameter_count.hpp"

std::size_t exercise::parameter_count(const attn::AttentionOptions& options,
                                      std::size_t num_heads) {
  const size_t d = options.d_in;
  return 4 * d * d + d;
}
