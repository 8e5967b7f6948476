#include "linear_backward.hpp"

exercise::LinearGradients exercise::linear_backward(
    const arma::fmat& grad_y, const arma::fmat& x, const arma::fmat& weight) {
  arma::fmat of_weight(arma::size(weight), arma::fill::zeros);
  arma::frowvec of_bias(weight.n_rows, arma::fill::zeros);
  for (arma::uword t = 0; t < x.n_rows; ++t) {
    of_weight += grad_y.row(t).t() * x.row(t);
    of_bias = grad_y.row(t);
  }
  return {grad_y * weight, of_weight, of_bias};
}
