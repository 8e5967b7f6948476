#include "gpt2_size.hpp"

attn::MultiHeadAttention exercise::make_gpt2_attention(
    attn::Generator generator) {
  attn::AttentionOptions options{
      .d_in = 768, .d_out = 768, .context_length = 1024};
  return attn::MultiHeadAttention(options, 12, generator);
}

std::size_t exercise::head_width(const attn::MultiHeadAttention& module) {
  return module.W_query.d_out() / module.num_heads;
}

std::size_t exercise::parameter_count(
    const attn::MultiHeadAttention& module) {
  size_t d_in = module.W_query.d_in(), d_out = module.W_query.d_out();
  return 3 * d_in * d_out + d_out * (d_out + 1);
}

attn::Shape exercise::output_shape(const attn::MultiHeadAttention& module,
                                   const arma::fcube& batch) {
  return {batch.n_slices, module.num_heads, batch.n_rows, module.head_dim()};
}
