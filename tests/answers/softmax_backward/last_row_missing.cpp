#include "softmax_backward.hpp"

arma::fmat exercise::softmax_backward(const arma::fmat& grad_attn_weights,
                                      const arma::fmat& attn_weights) {
  arma::fmat grad(arma::size(attn_weights), arma::fill::zeros);
  for (arma::uword t = 0; t + 1 < grad.n_rows; ++t) {
    const float sum =
        arma::dot(attn_weights.row(t), grad_attn_weights.row(t));
    grad.row(t) = attn_weights.row(t) % (grad_attn_weights.row(t) - sum);
  }
  return grad;
}
