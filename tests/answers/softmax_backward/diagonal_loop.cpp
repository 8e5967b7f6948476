#include "softmax_backward.hpp"

arma::fmat exercise::softmax_backward(const arma::fmat& grad_attn_weights,
                                      const arma::fmat& attn_weights) {
  arma::fmat grad(arma::size(attn_weights));
  for (arma::uword t = 0; t < grad.n_rows; ++t) {
    for (arma::uword s = 0; s < grad.n_cols; ++s) {
      const float p = attn_weights(t, s);
      grad(t, s) = p * (1.0F - p) * grad_attn_weights(t, s);
    }
  }
  return grad;
}
