#include "parameter_count.hpp"

namespace {

std::size_t count_layer(std::size_t d_in, std::size_t d_out, bool bias) {
  return bias ? d_out * (d_in + 1) : d_out * d_in;
}

}  // namespace

std::size_t exercise::parameter_count(const attn::AttentionOptions& options,
                                      std::size_t num_heads) {
  std::size_t count = 0;
  count +=
      count_layer(options.d_in, options.d_out, options.qkv_bias);  // W_query
  count +=
      count_layer(options.d_in, options.d_out, options.qkv_bias);  // W_key
  count +=
      count_layer(options.d_in, options.d_out, options.qkv_bias);  // W_value
  count += count_layer(options.d_out, options.d_out, true);  // out_proj
  return count;
}
