#include "batched_causal_attention.hpp"

arma::fcube exercise::batched_causal_attention(const arma::fcube& batch,
                                               const attn::Linear& W_query,
                                               const attn::Linear& W_key,
                                               const attn::Linear& W_value,
                                               const arma::umat& mask) {
  attn::AttentionOptions options;
  options.d_in = batch.n_cols;
  options.d_out = W_query.d_out();
  options.context_length = mask.n_rows;
  attn::CausalAttention attention(options, attn::Generator(1));
  attention.W_query = W_query;
  attention.W_key = W_key;
  attention.W_value = W_value;
  return attention.forward(batch);
}
