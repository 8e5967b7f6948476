#include "parameter_count.hpp"

std::size_t exercise::parameter_count(const attn::AttentionOptions& options,
                                      std::size_t num_heads) {
  const std::size_t d_in = options.d_in / num_heads * num_heads;
  const std::size_t projection =
      options.d_out * d_in + options.qkv_bias * options.d_out;
  return 3 * projection + options.d_out * options.d_out + options.d_out;
}
