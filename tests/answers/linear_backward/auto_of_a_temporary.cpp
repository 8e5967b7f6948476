#include "linear_backward.hpp"

exercise::LinearGradients exercise::linear_backward(
    const arma::fmat& grad_y, const arma::fmat& x, const arma::fmat& weight) {
  LinearGradients grad;
  const auto turned = arma::fmat(grad_y * 1.0F).t();
  grad.x = grad_y * weight;
  grad.weight = turned * x;
  grad.bias = arma::sum(grad_y, 0);
  return grad;
}
