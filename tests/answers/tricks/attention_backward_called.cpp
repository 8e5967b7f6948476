#include "attention_backward.hpp"

#include <cmath>

exercise::AttentionGradients exercise::attention_backward(
    const arma::fmat& grad_context_vec, const arma::fmat& queries,
    const arma::fmat& keys, const arma::fmat& values) {
  const float root = std::sqrt(static_cast<float>(keys.n_cols));
  const arma::fmat weights = attn::softmax_rows(attn::masked_fill(
      queries * keys.t() / root, attn::causal_mask(queries.n_rows),
      -arma::fdatum::inf));
  const attn::AttentionGradients grad = attn::attention_backward(
      grad_context_vec, {queries, keys, values, weights});
  return {grad.queries, grad.keys, grad.values};
}
