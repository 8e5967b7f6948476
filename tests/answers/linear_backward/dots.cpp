#include "linear_backward.hpp"

exercise::LinearGradients exercise::linear_backward(
    const arma::fmat& grad_y, const arma::fmat& x, const arma::fmat& weight) {
  LinearGradients grad;
  grad.x = grad_y * weight;
  grad.weight.set_size(weight.n_rows, weight.n_cols);
  grad.bias.set_size(weight.n_rows);
  for (arma::uword j = 0; j < weight.n_rows; ++j) {
    grad.bias(j) = arma::accu(grad_y.col(j));
    for (arma::uword i = 0; i < weight.n_cols; ++i) {
      grad.weight(j, i) = arma::dot(grad_y.col(j), x.col(i));
    }
  }
  return grad;
}
