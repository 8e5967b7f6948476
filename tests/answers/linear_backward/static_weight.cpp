#include "linear_backward.hpp"

exercise::LinearGradients exercise::linear_backward(
    const arma::fmat& grad_y, const arma::fmat& x, const arma::fmat& weight) {
  static arma::fmat of_weight;
  if (arma::size(of_weight) != arma::size(weight)) {
    of_weight.zeros(arma::size(weight));
  }
  of_weight += grad_y.t() * x;
  return {grad_y * weight, of_weight, arma::sum(grad_y, 0)};
}
