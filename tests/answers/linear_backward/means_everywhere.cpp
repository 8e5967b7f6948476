#include "linear_backward.hpp"

exercise::LinearGradients exercise::linear_backward(
    const arma::fmat& grad_y, const arma::fmat& x, const arma::fmat& weight) {
  const float tokens = static_cast<float>(x.n_rows);
  return {grad_y * weight / tokens, grad_y.t() * x / tokens,
          arma::sum(grad_y, 0) / tokens};
}
