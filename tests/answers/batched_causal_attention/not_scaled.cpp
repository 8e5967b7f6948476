#include "batched_causal_attention.hpp"

arma::fcube exercise::batched_causal_attention(const arma::fcube& batch,
                                               const attn::Linear& W_query,
                                               const attn::Linear& W_key,
                                               const attn::Linear& W_value,
                                               const arma::umat& mask) {
  const arma::uword T = batch.n_rows;
  arma::fcube result(T, W_value.d_out(), batch.n_slices);
  const arma::umat hidden = mask.submat(0, 0, T - 1, T - 1);
  for (arma::uword b = 0; b < batch.n_slices; ++b) {
    const arma::fmat x = batch.slice(b);
    const arma::fmat scores = W_query.forward(x) * W_key.forward(x).t();
    const arma::fmat masked =
        attn::masked_fill(scores, hidden, -arma::fdatum::inf);
    result.slice(b) = attn::softmax_rows(masked) * W_value.forward(x);
  }
  return result;
}
