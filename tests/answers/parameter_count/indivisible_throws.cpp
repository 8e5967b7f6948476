#include "parameter_count.hpp"

#include <stdexcept>

std::size_t exercise::parameter_count(const attn::AttentionOptions& options,
                                      std::size_t num_heads) {
  if (options.d_out % 2 != 0)
    throw std::invalid_argument("d_out must be even");
  return 3 * options.d_out * (options.d_in + (options.qkv_bias ? 1 : 0)) +
         options.d_out * (options.d_out + 1);
}
