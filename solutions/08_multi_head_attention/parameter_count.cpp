// The heads are cut out of projections that exist once, so num_heads changes
// nothing; the mask is not trained, so neither does context_length. out_proj
// comes after the heads are merged: it is d_out wide on both sides, whatever
// d_in is.
#include "08_multi_head_attention/parameter_count.hpp"

namespace solution {

std::size_t parameter_count(const attn::AttentionOptions& options,
                            std::size_t) {
  const std::size_t d_in = options.d_in;
  const std::size_t d_out = options.d_out;
  const std::size_t qkv_bias = options.qkv_bias ? d_out : 0;
  const std::size_t projection = d_out * d_in + qkv_bias;
  const std::size_t out_proj = d_out * d_out + d_out;
  return 3 * projection + out_proj;
}

}  // namespace solution
