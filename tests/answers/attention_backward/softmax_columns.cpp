#include "attention_backward.hpp"

#include <cmath>

exercise::AttentionGradients exercise::attention_backward(
    const arma::fmat& grad_context_vec, const arma::fmat& queries,
    const arma::fmat& keys, const arma::fmat& values) {
  const float root = std::sqrt(static_cast<float>(keys.n_cols));
  const arma::fmat scores = attn::masked_fill(
      queries * keys.t() / root, attn::causal_mask(queries.n_rows),
      -arma::fdatum::inf);
  const arma::fmat weights = attn::softmax_rows(scores);
  const arma::fmat grad_weights = grad_context_vec * values.t();
  arma::fmat grad_scores = grad_weights;
  grad_scores.each_row() -= arma::sum(weights % grad_weights);
  grad_scores %= weights;
  return {grad_scores * keys / root, grad_scores.t() * queries / root,
          weights.t() * grad_context_vec};
}
