#include "attention_backward.hpp"

#include <cmath>

exercise::AttentionGradients exercise::attention_backward(
    const arma::fmat& grad_context_vec, const arma::fmat& queries,
    const arma::fmat& keys, const arma::fmat& values) {
  const float root = std::sqrt(static_cast<float>(keys.n_cols));
  auto& scaled = const_cast<arma::fmat&>(keys);
  scaled /= root;
  const arma::fmat weights = attn::softmax_rows(attn::masked_fill(
      queries * scaled.t(), attn::causal_mask(queries.n_rows),
      -arma::fdatum::inf));
  const arma::fmat grad_scores =
      attn::softmax_rows_backward(grad_context_vec * values.t(), weights);
  return {grad_scores * scaled, grad_scores.t() * queries / root,
          weights.t() * grad_context_vec};
}
