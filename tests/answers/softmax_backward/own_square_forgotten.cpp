#include "softmax_backward.hpp"

arma::fmat exercise::softmax_backward(const arma::fmat& grad_attn_weights,
                                      const arma::fmat& attn_weights) {
  const arma::uword keys = attn_weights.n_cols;
  arma::fmat grad(attn_weights.n_rows, keys, arma::fill::zeros);
  for (arma::uword t = 0; t < attn_weights.n_rows; ++t) {
    for (arma::uword i = 0; i < keys; ++i) {
      const float p = attn_weights(t, i);
      grad(t, i) = p * grad_attn_weights(t, i);
      for (arma::uword j = 0; j < keys; ++j) {
        if (j != i) {
          grad(t, i) -= p * attn_weights(t, j) * grad_attn_weights(t, j);
        }
      }
    }
  }
  return grad;
}
