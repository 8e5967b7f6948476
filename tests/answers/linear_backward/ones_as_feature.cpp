#include "linear_backward.hpp"

exercise::LinearGradients exercise::linear_backward(
    const arma::fmat& grad_y, const arma::fmat& x, const arma::fmat& weight) {
  // The bias is the weight of a feature that is always 1.
  const arma::fmat with_one =
      arma::join_rows(x, arma::fmat(x.n_rows, 1, arma::fill::ones));
  const arma::fmat both = grad_y.t() * with_one;
  return {grad_y * weight, both.head_cols(x.n_cols), both.col(x.n_cols).t()};
}
