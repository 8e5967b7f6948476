#include "parameter_count.hpp"

std::size_t exercise::parameter_count(const attn::AttentionOptions& options,
                                      std::size_t num_heads) {
  return options.d_out *
         (3 * (options.d_in + options.qkv_bias) + options.d_out + 1);
}
