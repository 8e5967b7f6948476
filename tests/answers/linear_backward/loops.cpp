#include "linear_backward.hpp"

exercise::LinearGradients exercise::linear_backward(
    const arma::fmat& grad_y, const arma::fmat& x, const arma::fmat& weight) {
  exercise::LinearGradients grad;
  grad.x.zeros(x.n_rows, x.n_cols);
  grad.weight.zeros(weight.n_rows, weight.n_cols);
  grad.bias.zeros(weight.n_rows);
  for (arma::uword t = 0; t < x.n_rows; ++t) {
    for (arma::uword j = 0; j < weight.n_rows; ++j) {
      const float slope = grad_y(t, j);
      grad.bias(j) += slope;
      for (arma::uword i = 0; i < x.n_cols; ++i) {
        grad.x(t, i) += slope * weight(j, i);
        grad.weight(j, i) += slope * x(t, i);
      }
    }
  }
  return grad;
}
