#include "batched_causal_attention.hpp"

arma::fcube exercise::batched_causal_attention(const arma::fcube& batch,
                                               const attn::Linear& W_query,
                                               const attn::Linear& W_key,
                                               const attn::Linear& W_value,
                                               const arma::umat& mask) {
  attn::CausalAttention attention({.d_in = batch.n_cols,
                                   .d_out = W_value.d_out(),
                                   .context_length = mask.n_rows},
                                  attn::Generator(123));
  attention.W_query = W_query;
  attention.W_key = W_key;
  attention.W_value = W_value;
  return attention.forward(batch);
}
