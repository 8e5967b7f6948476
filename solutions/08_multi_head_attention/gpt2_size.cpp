// In MultiHeadAttention d_out is the width of all heads together: 12 heads
// share 768 columns, 64 each. The heads are cut out of three projections that
// exist once, so their number changes no parameter count. GPT-2's module has
//
//   3 * 768 * 768      W_query, W_key, W_value, without bias
//   + 768 * 768 + 768  out_proj, with bias
//   = 2,360,064 parameters,
//
// of which context_length is no part: a longer context costs no parameter
// here. The output is as long as the input, not as long as the context could
// be.
#include "08_multi_head_attention/gpt2_size.hpp"

namespace solution {

attn::MultiHeadAttention make_gpt2_attention(attn::Generator generator) {
  const attn::AttentionOptions options{
      .d_in = 768, .d_out = 768, .context_length = 1024};
  return attn::MultiHeadAttention(options, 12, generator);
}

std::size_t head_width(const attn::MultiHeadAttention& module) {
  return module.W_query.d_out() / module.num_heads;
}

std::size_t parameter_count(const attn::MultiHeadAttention& module) {
  const std::size_t d_in = module.W_query.d_in();
  const std::size_t d_out = module.W_query.d_out();
  return 3 * d_out * d_in + d_out * d_out + d_out;
}

attn::Shape output_shape(const attn::MultiHeadAttention& module,
                         const arma::fcube& batch) {
  return {batch.n_slices, batch.n_rows, module.W_query.d_out()};
}

}  // namespace solution
