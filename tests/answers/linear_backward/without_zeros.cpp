#include "linear_backward.hpp"

exercise::LinearGradients exercise::linear_backward(
    const arma::fmat& grad_y, const arma::fmat& x, const arma::fmat& weight) {
  LinearGradients grad;
  grad.x = grad_y * weight;
  grad.weight = arma::fmat(weight.n_rows, weight.n_cols, arma::fill::none);
  grad.bias = arma::sum(grad_y, 0);
  for (arma::uword t = 0; t < x.n_rows; ++t) {
    grad.weight += grad_y.row(t).t() * x.row(t);
  }
  return grad;
}
