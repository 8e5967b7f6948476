#include "attention_backward.hpp"

#include <cmath>

exercise::AttentionGradients exercise::attention_backward(
    const arma::fmat& grad_context_vec, const arma::fmat& queries,
    const arma::fmat& keys, const arma::fmat& values) {
  const float root = std::sqrt(static_cast<float>(keys.n_cols));
  exercise::AttentionGradients grad = {
      arma::fmat(arma::size(queries)),
      arma::fmat(arma::size(keys), arma::fill::zeros),
      arma::fmat(arma::size(values), arma::fill::zeros)};
  for (arma::uword t = 0; t < queries.n_rows; ++t) {
    const arma::fmat seen_keys = keys.head_rows(t + 1);
    const arma::fmat seen_values = values.head_rows(t + 1);
    const arma::frowvec p =
        attn::softmax_rows(arma::fmat(queries.row(t) * seen_keys.t() / root));
    const arma::frowvec grad_p = grad_context_vec.row(t) * seen_values.t();
    const arma::fmat jacobian = arma::diagmat(arma::fvec(p.t())) - p.t() * p;
    const arma::frowvec grad_s = grad_p * jacobian / root;
    grad.queries.row(t) = grad_s * seen_keys;
    grad.keys.head_rows(t + 1) += grad_s.t() * queries.row(t);
    grad.values.head_rows(t + 1) += p.t() * grad_context_vec.row(t);
  }
  return grad;
}
