#include "linear_backward.hpp"

exercise::LinearGradients exercise::linear_backward(
    const arma::fmat& grad_y, const arma::fmat& x, const arma::fmat& weight) {
  exercise::LinearGradients grad;
  grad.x.zeros(x.n_rows, x.n_cols);
  grad.weight = grad_y.t() * x;
  grad.bias = arma::sum(grad_y, 0);
  for (arma::uword t = 0; t < x.n_rows; ++t) {
    for (arma::uword i = 0; i < x.n_cols; ++i) {
      for (arma::uword j = 0; j < weight.n_rows; ++j) {
        grad.x(t, i) += grad_y(t, j) * weight(i, j);
      }
    }
  }
  return grad;
}
