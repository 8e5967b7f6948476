#include "linear_backward.hpp"

exercise::LinearGradients exercise::linear_backward(
    const arma::fmat& grad_y, const arma::fmat& x, const arma::fmat& weight) {
  arma::fmat of_weight(arma::size(weight), arma::fill::zeros);
  arma::frowvec of_bias(weight.n_rows, arma::fill::zeros);
  arma::fmat of_x(arma::size(x));
  for (arma::uword t = 0; t < x.n_rows; ++t) {
    const arma::frowvec slope = grad_y.row(t);
    of_weight += slope.t() * x.row(t);
    of_bias += slope;
    of_x.row(t) = slope * weight;
  }
  return {of_x, of_weight, of_bias};
}
