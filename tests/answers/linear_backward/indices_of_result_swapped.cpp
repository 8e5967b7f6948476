#include "linear_backward.hpp"

exercise::LinearGradients exercise::linear_backward(
    const arma::fmat& grad_y, const arma::fmat& x, const arma::fmat& weight) {
  exercise::LinearGradients grad;
  grad.x = grad_y * weight;
  grad.weight.zeros(weight.n_rows, weight.n_cols);
  grad.bias = arma::sum(grad_y, 0);
  for (arma::uword t = 0; t < x.n_rows; ++t) {
    for (arma::uword j = 0; j < grad_y.n_cols; ++j) {
      for (arma::uword i = 0; i < x.n_cols; ++i) {
        grad.weight(i, j) += grad_y(t, j) * x(t, i);
      }
    }
  }
  return grad;
}
