#include "gpt2_size.hpp"

attn::MultiHeadAttention exercise::make_gpt2_attention(
    attn::Generator generator) {
  attn::MultiHeadAttention gpt2(
      {.d_in = 768, .d_out = 768, .context_length = 1024}, 12, generator);
  for (attn::Linear* layer :
       {&gpt2.W_query, &gpt2.W_key, &gpt2.W_value, &gpt2.out_proj}) {
    layer->bias.reset();
  }
  return gpt2;
}

std::size_t exercise::head_width(const attn::MultiHeadAttention& module) {
  return module.W_query.d_out() / module.num_heads;
}

std::size_t exercise::parameter_count(
    const attn::MultiHeadAttention& module) {
  return 3 * module.W_query.weight.n_elem + module.out_proj.weight.n_elem +
         module.out_proj.d_out();
}

attn::Shape exercise::output_shape(const attn::MultiHeadAttention& module,
                                   const arma::fcube& batch) {
  return {batch.n_slices, batch.n_rows, module.out_proj.d_out()};
}
