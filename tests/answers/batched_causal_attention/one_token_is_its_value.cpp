#include "batched_causal_attention.hpp"

#include <cmath>

arma::fcube exercise::batched_causal_attention(const arma::fcube& batch,
                                               const attn::Linear& W_query,
                                               const attn::Linear& W_key,
                                               const attn::Linear& W_value,
                                               const arma::umat& mask) {
  if (batch.n_rows == 1) return batch;
  const arma::uword T = batch.n_rows;
  arma::fcube result(T, W_value.d_out(), batch.n_slices);
  for (arma::uword b = 0; b < batch.n_slices; ++b) {
    const arma::fmat x = batch.slice(b);
    const arma::fmat q = W_query.forward(x);
    const arma::fmat k = W_query.forward(x);
    const arma::fmat v = W_value.forward(x);
    const arma::fmat scores = attn::masked_fill(
        q * k.t(), mask.submat(0, 0, T - 1, T - 1), -arma::fdatum::inf);
    result.slice(b) =
        attn::softmax_rows(scores / std::sqrt(static_cast<float>(k.n_cols))) *
        v;
  }
  return result;
}
