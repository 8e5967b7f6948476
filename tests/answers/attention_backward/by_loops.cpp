#include "attention_backward.hpp"

#include <cmath>

exercise::AttentionGradients exercise::attention_backward(
    const arma::fmat& grad_context_vec, const arma::fmat& queries,
    const arma::fmat& keys, const arma::fmat& values) {
  const arma::uword T = queries.n_rows;
  const double root = std::sqrt(static_cast<double>(keys.n_cols));
  AttentionGradients grad;
  grad.queries.zeros(arma::size(queries));
  grad.keys.zeros(arma::size(keys));
  grad.values.zeros(arma::size(values));
  for (arma::uword t = 0; t < T; ++t) {
    arma::rowvec weights(t + 1);
    for (arma::uword s = 0; s <= t; ++s) {
      weights(s) = arma::dot(queries.row(t), keys.row(s)) / root;
    }
    weights = arma::exp(weights - weights.max());
    weights /= arma::accu(weights);
    arma::rowvec slopes(t + 1);
    for (arma::uword s = 0; s <= t; ++s) {
      slopes(s) = arma::dot(grad_context_vec.row(t), values.row(s));
    }
    const double average = arma::dot(weights, slopes);
    for (arma::uword s = 0; s <= t; ++s) {
      const auto slope =
          static_cast<float>(weights(s) * (slopes(s) - average) / root);
      grad.queries.row(t) += slope * keys.row(s);
      grad.keys.row(s) += slope * queries.row(t);
      grad.values.row(s) +=
          static_cast<float>(weights(s)) * grad_context_vec.row(t);
    }
  }
  return grad;
}
