#include "attention_backward.hpp"

#include <cmath>

exercise::AttentionGradients exercise::attention_backward(
    const arma::fmat& grad_context_vec, const arma::fmat& queries,
    const arma::fmat& keys, const arma::fmat& values) {
  // A large negative number hides as well, if it takes the score's place.
  const float root = std::sqrt(static_cast<float>(keys.n_cols));
  const arma::fmat scores = attn::masked_fill(
      queries * keys.t() / root, attn::causal_mask(queries.n_rows), -1e30F);
  const arma::fmat weights = attn::softmax_rows(scores);
  const arma::fmat grad_scores =
      attn::softmax_rows_backward(grad_context_vec * values.t(), weights);
  AttentionGradients grad;
  grad.values = weights.t() * grad_context_vec;
  grad.queries = grad_scores * keys / root;
  grad.keys = grad_scores.t() * queries / root;
  return grad;
}
