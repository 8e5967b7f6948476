#include "linear_backward.hpp"

exercise::LinearGradients exercise::linear_backward(
    const arma::fmat& grad_y, const arma::fmat& x, const arma::fmat& weight) {
  auto& slopes = const_cast<arma::fmat&>(grad_y);
  arma::inplace_trans(slopes);
  return {slopes.t() * weight, slopes * x, arma::sum(slopes, 1).t()};
}
