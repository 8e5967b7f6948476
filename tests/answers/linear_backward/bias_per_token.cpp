#include "linear_backward.hpp"

exercise::LinearGradients exercise::linear_backward(
    const arma::fmat& grad_y, const arma::fmat& x, const arma::fmat& weight) {
  return {grad_y * weight, grad_y.t() * x, arma::sum(grad_y, 1).t()};
}
