#include "batched_causal_attention.hpp"

arma::fcube exercise::batched_causal_attention(const arma::fcube& batch,
                                               const attn::Linear& W_query,
                                               const attn::Linear& W_key,
                                               const attn::Linear& W_value,
                                               const arma::umat& mask) {
  const arma::uword T = batch.n_rows;
  const arma::fcube q = W_query.forward(batch);
  const arma::fcube k = W_key.forward(batch);
  const arma::fcube v = W_value.forward(batch);
  arma::fmat scores(T, T, arma::fill::zeros);
  for (arma::uword b = 0; b < batch.n_slices; ++b)
    scores += q.slice(b) * k.slice(b).t();
  scores = attn::masked_fill(scores, mask.submat(0, 0, T - 1, T - 1),
                             -arma::fdatum::inf);
  const arma::fmat weights = attn::softmax_rows(scores);
  arma::fcube z(T, v.n_cols, v.n_slices);
  for (arma::uword b = 0; b < batch.n_slices; ++b)
    z.slice(b) = weights * v.slice(b);
  return z;
}
