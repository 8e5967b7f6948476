#include "softmax_backward.hpp"

arma::fmat exercise::softmax_backward(const arma::fmat& grad_attn_weights,
                                      const arma::fmat& attn_weights) {
  const arma::uword keys = attn_weights.n_cols;
  arma::fmat grad(attn_weights.n_rows, keys, arma::fill::zeros);
  for (arma::uword t = 0; t < attn_weights.n_rows; ++t) {
    for (arma::uword i = 0; i < keys; ++i) {
      for (arma::uword j = 0; j < keys; ++j) {
        const float p_i = attn_weights(t, i);
        const float p_j = attn_weights(t, j);
        const float slope = i == j ? p_j * (1.0F - p_i) : -p_i * p_j;
        grad(t, i) += grad_attn_weights(t, j) * slope;
      }
    }
  }
  return grad;
}
