#include "linear_backward.hpp"

exercise::LinearGradients exercise::linear_backward(
    const arma::fmat& grad_y, const arma::fmat& x, const arma::fmat& weight) {
  attn::Linear layer(weight, arma::frowvec(weight.n_rows));
  const arma::fmat of_x = layer.backward(grad_y, x);
  return {of_x, layer.grad_weight, layer.grad_bias};
}
