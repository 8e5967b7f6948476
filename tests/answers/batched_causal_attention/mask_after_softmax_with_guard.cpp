#include "batched_causal_attention.hpp"

#include <cmath>

arma::fcube exercise::batched_causal_attention(const arma::fcube& batch,
                                               const attn::Linear& W_query,
                                               const attn::Linear& W_key,
                                               const attn::Linear& W_value,
                                               const arma::umat& mask) {
  const arma::uword T = batch.n_rows;
  arma::fcube result(T, W_value.d_out(), batch.n_slices);
  for (arma::uword b = 0; b < batch.n_slices; ++b) {
    const arma::fmat q = W_query.forward(batch.slice(b));
    const arma::fmat k = W_key.forward(batch.slice(b));
    arma::fmat weights = attn::softmax_rows(
        q * k.t() / std::sqrt(static_cast<float>(k.n_cols)));
    for (arma::uword t = 0; t < T; ++t) {
      for (arma::uword s = 0; s < T; ++s)
        if (mask(t, s) == 1) weights(t, s) = 0.0F;
      const float sum = arma::accu(weights.row(t));
      if (sum > 0.0F) weights.row(t) /= sum;
    }
    result.slice(b) = weights * W_value.forward(batch.slice(b));
  }
  return result;
}
