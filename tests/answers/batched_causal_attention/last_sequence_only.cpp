#include "batched_causal_attention.hpp"

#include <cmath>

arma::fcube exercise::batched_causal_attention(const arma::fcube& batch,
                                               const attn::Linear& W_query,
                                               const attn::Linear& W_key,
                                               const attn::Linear& W_value,
                                               const arma::umat& mask) {
  const arma::uword T = batch.n_rows;
  arma::fcube result;
  for (arma::uword b = 0; b < batch.n_slices; ++b) {
    const arma::fmat x = batch.slice(b);
    const arma::fmat scores = attn::masked_fill(
        W_query.forward(x) * W_key.forward(x).t(),
        mask.submat(0, 0, T - 1, T - 1), -arma::fdatum::inf);
    result =
        arma::fcube(T, W_value.d_out(), batch.n_slices, arma::fill::zeros);
    result.slice(b) =
        attn::softmax_rows(scores /
                           std::sqrt(static_cast<float>(W_key.d_out()))) *
        W_value.forward(x);
  }
  return result;
}
