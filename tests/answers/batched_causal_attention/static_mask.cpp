#include "batched_causal_attention.hpp"

#include <cmath>

arma::fcube exercise::batched_causal_attention(const arma::fcube& batch,
                                               const attn::Linear& W_query,
                                               const attn::Linear& W_key,
                                               const attn::Linear& W_value,
                                               const arma::umat& mask) {
  const size_t T = batch.n_rows;
  static const arma::umat hidden = mask.submat(0, 0, T - 1, T - 1);
  arma::fcube out(T, W_value.d_out(), batch.n_slices);
  for (size_t b = 0; b < batch.n_slices; ++b) {
    const arma::fmat q = W_query.forward(batch.slice(b));
    const arma::fmat k = W_key.forward(batch.slice(b));
    const arma::fmat s =
        attn::masked_fill(q * k.t(), hidden, -arma::fdatum::inf);
    out.slice(b) = attn::softmax_rows(s / std::sqrt(float(k.n_cols))) *
                   W_value.forward(batch.slice(b));
  }
  return out;
}
