#include "softmax_backward.hpp"

arma::fmat exercise::softmax_backward(const arma::fmat& grad_attn_weights,
                                      const arma::fmat& attn_weights) {
  arma::fmat grad(arma::size(attn_weights));
  for (arma::uword t = 0; t < grad.n_rows; ++t) {
    float sum = 0.0F;
    for (arma::uword s = 0; s < grad.n_cols; ++s) {
      sum += attn_weights(t, s) * grad_attn_weights(t, s);
      grad(t, s) = attn_weights(t, s) * (grad_attn_weights(t, s) - sum);
    }
  }
  return grad;
}
