#include "batched_causal_attention.hpp"

#include <cmath>

arma::fcube exercise::batched_causal_attention(const arma::fcube& batch,
                                               const attn::Linear& W_query,
                                               const attn::Linear& W_key,
                                               const attn::Linear& W_value,
                                               const arma::umat& mask) {
  const arma::uword T = batch.n_rows;
  arma::umat hidden = mask.submat(0, 0, T - 1, T - 1);
  for (arma::uword t = 1; t < T; ++t) hidden(t, t) = 1;
  arma::fcube result(T, W_value.d_out(), batch.n_slices);
  for (arma::uword b = 0; b < batch.n_slices; ++b) {
    const arma::fmat x = batch.slice(b);
    const arma::fmat scores = W_query.forward(x) * W_key.forward(x).t();
    const arma::fmat weights = attn::softmax_rows(
        attn::masked_fill(scores, hidden, -arma::fdatum::inf) /
        std::sqrt(static_cast<float>(W_key.d_out())));
    result.slice(b) = weights * W_value.forward(x);
  }
  return result;
}
