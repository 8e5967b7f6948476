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
    arma::fmat x = batch.slice(b);
    arma::fmat queries = x * W_query.weight.t();
    arma::fmat keys = x * W_key.weight.t();
    arma::fmat values = x * W_value.weight.t();
    arma::fmat scores =
        attn::masked_fill(queries * keys.t(), mask.submat(0, 0, T - 1, T - 1),
                          -arma::fdatum::inf);
    result.slice(b) =
        attn::softmax_rows(scores / std::sqrt(float(keys.n_cols))) * values;
  }
  return result;
}
