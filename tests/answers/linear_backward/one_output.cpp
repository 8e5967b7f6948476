#include "linear_backward.hpp"

exercise::LinearGradients exercise::linear_backward(
    const arma::fmat& grad_y, const arma::fmat& x, const arma::fmat& weight) {
  LinearGradients grad;
  grad.x = grad_y.col(0) * weight.row(0);
  grad.weight = grad_y.t() * x;
  grad.bias = arma::sum(grad_y, 0);
  return grad;
}
