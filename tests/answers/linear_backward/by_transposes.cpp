#include "linear_backward.hpp"

exercise::LinearGradients exercise::linear_backward(
    const arma::fmat& grad_y, const arma::fmat& x, const arma::fmat& weight) {
  exercise::LinearGradients grad;
  grad.x = (weight.t() * grad_y.t()).t();
  grad.weight = (x.t() * grad_y).t();
  grad.bias = arma::frowvec(x.n_rows, arma::fill::ones) * grad_y;
  return grad;
}
