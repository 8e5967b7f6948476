#include "softmax_backward.hpp"

arma::fmat exercise::softmax_backward(const arma::fmat& grad_attn_weights,
                                      const arma::fmat& attn_weights) {
  arma::fmat grad(arma::size(attn_weights), arma::fill::zeros);
  for (arma::uword t = 0; t < grad.n_rows; ++t) {
    const float sum =
        arma::dot(attn_weights.row(t), grad_attn_weights.row(t));
    for (arma::uword s = 0; s < grad.n_cols; ++s) {
      if (grad_attn_weights(t, s) == 0.0F) continue;
      grad(t, s) = attn_weights(t, s) * (grad_attn_weights(t, s) - sum);
    }
  }
  return grad;
}
