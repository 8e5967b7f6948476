#include "softmax_backward.hpp"

arma::fmat exercise::softmax_backward(const arma::fmat& grad_attn_weights,
                                      const arma::fmat& attn_weights) {
  const arma::fmat p = attn_weights.t();
  const arma::fmat g = grad_attn_weights.t();
  arma::fmat grad = p % g;
  const arma::frowvec sums = arma::sum(grad, 0);
  for (arma::uword t = 0; t < grad.n_cols; ++t) {
    grad.col(t) -= sums(t) * p.col(t);
  }
  return grad.t();
}
