#include "batched_causal_attention.hpp"

#include <cmath>

namespace {
arma::fmat project(const attn::Linear& layer, const arma::fmat& x) {
  arma::fmat y = x * layer.weight.t();
  if (layer.bias && (*layer.bias)(0) != 0) y.each_row() += *layer.bias;
  return y;
}
}  // namespace

arma::fcube exercise::batched_causal_attention(const arma::fcube& batch,
                                               const attn::Linear& W_query,
                                               const attn::Linear& W_key,
                                               const attn::Linear& W_value,
                                               const arma::umat& mask) {
  const arma::uword T = batch.n_rows;
  const arma::umat hidden = mask.submat(0, 0, T - 1, T - 1);
  arma::fcube result(T, W_value.d_out(), batch.n_slices);
  for (arma::uword b = 0; b < batch.n_slices; ++b) {
    const arma::fmat x = batch.slice(b);
    const arma::fmat k = project(W_key, x);
    const arma::fmat scores = attn::masked_fill(project(W_query, x) * k.t(),
                                                hidden, -arma::fdatum::inf);
    result.slice(b) =
        attn::softmax_rows(scores / std::sqrt(static_cast<float>(k.n_cols))) *
        project(W_value, x);
  }
  return result;
}
