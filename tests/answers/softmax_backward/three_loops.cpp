#include "softmax_backward.hpp"

arma::fmat exercise::softmax_backward(const arma::fmat& grad_attn_weights,
                                      const arma::fmat& attn_weights) {
  arma::fmat grad(attn_weights.n_rows, attn_weights.n_cols);
  for (arma::uword t = 0; t < grad.n_rows; ++t) {
    double sum = 0.0;
    for (arma::uword s = 0; s < grad.n_cols; ++s) {
      sum += double{attn_weights(t, s)} * grad_attn_weights(t, s);
    }
    for (arma::uword s = 0; s < grad.n_cols; ++s) {
      grad(t, s) = static_cast<float>(attn_weights(t, s) *
                                      (grad_attn_weights(t, s) - sum));
    }
  }
  return grad;
}
