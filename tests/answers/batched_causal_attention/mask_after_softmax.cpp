#include "batched_causal_attention.hpp"

#include <cmath>

arma::fcube exercise::batched_causal_attention(const arma::fcube& batch,
                                               const attn::Linear& W_query,
                                               const attn::Linear& W_key,
                                               const attn::Linear& W_value,
                                               const arma::umat& mask) {
  auto T = batch.n_rows;
  arma::fcube result(T, W_value.d_out(), batch.n_slices);
  arma::umat m = mask.submat(0, 0, T - 1, T - 1);
  for (size_t b = 0; b < batch.n_slices; b++) {
    auto q = W_query.forward(batch.slice(b));
    auto k = W_key.forward(batch.slice(b));
    arma::fmat scores = q * k.t();
    arma::fmat weights =
        attn::softmax_rows(scores / std::sqrt((float)k.n_cols));
    weights = attn::masked_fill(weights, m, 0.0f);
    result.slice(b) = weights * W_value.forward(batch.slice(b));
  }
  return result;
}
