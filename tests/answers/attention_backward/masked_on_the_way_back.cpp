#include "attention_backward.hpp"

#include <cmath>

exercise::AttentionGradients exercise::attention_backward(
    const arma::fmat& grad_context_vec, const arma::fmat& queries,
    const arma::fmat& keys, const arma::fmat& values) {
  const arma::uword T = queries.n_rows;
  const float root = std::sqrt(static_cast<float>(keys.n_cols));
  const arma::umat mask = attn::causal_mask(T);
  const arma::fmat weights = attn::softmax_rows(
      attn::masked_fill(queries * keys.t() / root, mask, -arma::fdatum::inf));
  const arma::fmat grad_weights =
      attn::masked_fill(grad_context_vec * values.t(), mask, 0.0F);
  const arma::fmat sums =
      arma::repmat(arma::sum(weights % grad_weights, 1), 1, T);
  const arma::fmat grad_scores =
      attn::masked_fill(weights % (grad_weights - sums) / root, mask, 0.0F);
  return {grad_scores * keys, (queries.t() * grad_scores).t(),
          (grad_context_vec.t() * weights).t()};
}
