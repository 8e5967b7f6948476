#include "gpt2_size.hpp"

attn::MultiHeadAttention exercise::make_gpt2_attention(
    attn::Generator generator) {
  return attn::MultiHeadAttention(
      {.d_in = 768, .d_out = 768, .context_length = 1024}, 12, generator);
}

std::size_t exercise::head_width(const attn::MultiHeadAttention& module) {
  return module.num_heads;
}

std::size_t exercise::parameter_count(
    const attn::MultiHeadAttention& module) {
  const size_t d_k = module.W_query.d_out() / module.num_heads;
  size_t count = 0;
  for (size_t h = 0; h < module.num_heads; ++h)
    count += 3 * (d_k * module.W_query.d_in() + d_k);
  return count + module.W_query.d_out() * module.W_query.d_out() +
         module.W_query.d_out();
}

attn::Shape exercise::output_shape(const attn::MultiHeadAttention& module,
                                   const arma::fcube& batch) {
  return {batch.n_slices, batch.n_rows, module.W_query.d_out()};
}
