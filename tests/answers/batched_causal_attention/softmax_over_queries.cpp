#include "batched_causal_attention.hpp"

#include <cmath>

arma::fcube exercise::batched_causal_attention(const arma::fcube& batch,
                                               const attn::Linear& W_query,
                                               const attn::Linear& W_key,
                                               const attn::Linear& W_value,
                                               const arma::umat& mask) {
  const arma::uword T = batch.n_rows;
  arma::fcube result(T, W_value.d_out(), batch.n_slices);
  const arma::umat hidden = mask.submat(0, 0, T - 1, T - 1);
  for (arma::uword b = 0; b < batch.n_slices; ++b) {
    const arma::fmat q = W_query.forward(batch.slice(b));
    const arma::fmat k = W_key.forward(batch.slice(b));
    arma::fmat scores =
        attn::masked_fill(q * k.t(), hidden, -arma::fdatum::inf);
    scores /= std::sqrt(static_cast<float>(k.n_cols));
    const arma::fmat weights = attn::softmax_rows(scores.t()).t();
    result.slice(b) = weights * W_value.forward(batch.slice(b));
  }
  return result;
}
