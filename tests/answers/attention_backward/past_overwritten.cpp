#include "attention_backward.hpp"

#include <cmath>

exercise::AttentionGradients exercise::attention_backward(
    const arma::fmat& grad_context_vec, const arma::fmat& queries,
    const arma::fmat& keys, const arma::fmat& values) {
  const float root = std::sqrt(static_cast<float>(keys.n_cols));
  const arma::fmat weights = attn::softmax_rows(attn::masked_fill(
      queries * keys.t() / root, attn::causal_mask(queries.n_rows),
      -arma::fdatum::inf));
  const arma::fmat grad_scores =
      attn::softmax_rows_backward(grad_context_vec * values.t(), weights) /
      root;
  AttentionGradients grad = {grad_scores * keys,
                             arma::fmat(arma::size(keys), arma::fill::zeros),
                             weights.t() * grad_context_vec};
  for (arma::uword t = 0; t < queries.n_rows; ++t) {
    for (arma::uword s = 0; s <= t; ++s) {
      grad.keys.row(s) = grad_scores(t, s) * queries.row(t);
    }
  }
  return grad;
}
