#include "attention_backward.hpp"

#include <cmath>

exercise::AttentionGradients exercise::attention_backward(
    const arma::fmat& grad_context_vec, const arma::fmat& queries,
    const arma::fmat& keys, const arma::fmat& values) {
  const float root = std::sqrt(static_cast<float>(keys.n_cols));
  const arma::fmat weights = attn::softmax_rows(queries * keys.t() / root);
  arma::fmat grad_scores =
      attn::softmax_rows_backward(grad_context_vec * values.t(), weights) /
      root;
  grad_scores = arma::trimatl(grad_scores);
  return {grad_scores * keys, grad_scores.t() * queries,
          weights.t() * grad_context_vec};
}
