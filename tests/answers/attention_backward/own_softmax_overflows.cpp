#include "attention_backward.hpp"

#include <cmath>

exercise::AttentionGradients exercise::attention_backward(
    const arma::fmat& grad_context_vec, const arma::fmat& queries,
    const arma::fmat& keys, const arma::fmat& values) {
  const float root = std::sqrt(static_cast<float>(keys.n_cols));
  arma::fmat weights = arma::trimatl(arma::exp(queries * keys.t() / root));
  weights.each_col() /= arma::fvec(arma::sum(weights, 1));
  const arma::fmat grad_scores =
      attn::softmax_rows_backward(grad_context_vec * values.t(), weights) /
      root;
  return {grad_scores * keys, grad_scores.t() * queries,
          weights.t() * grad_context_vec};
}
