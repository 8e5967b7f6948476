#include "softmax_backward.hpp"

arma::fmat exercise::softmax_backward(const arma::fmat& grad_attn_weights,
                                      const arma::fmat& attn_weights) {
  arma::fmat grad = grad_attn_weights;
  for (arma::uword t = 0; t < grad.n_rows; ++t) {
    grad.row(t) -= arma::dot(attn_weights.row(t), grad_attn_weights.row(t));
    grad.row(t) %= attn_weights.row(t);
  }
  return grad;
}
