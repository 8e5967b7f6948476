#include "gpt2_size.hpp"

attn::MultiHeadAttention exercise::make_gpt2_attention(
    attn::Generator generator) {
  const size_t emb_dim = 768, n_heads = 12, context_length = 1024;
  return attn::MultiHeadAttention({emb_dim, emb_dim, context_length}, n_heads,
                                  generator);
}

std::size_t exercise::head_width(const attn::MultiHeadAttention& module) {
  return module.W_query.d_out() / module.num_heads;
}

std::size_t exercise::parameter_count(
    const attn::MultiHeadAttention& module) {
  const auto projection = module.W_query.d_out() * module.W_query.d_in();
  const auto output = module.W_query.d_out() * module.W_query.d_out();
  return projection * 3 + output + module.W_query.d_out();
}

attn::Shape exercise::output_shape(const attn::MultiHeadAttention& module,
                                   const arma::fcube& batch) {
  return {batch.n_rows, module.W_query.d_out(), batch.n_slices};
}
