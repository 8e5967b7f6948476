#include "softmax_backward.hpp"

arma::fmat exercise::softmax_backward(const arma::fmat& grad_attn_weights,
                                      const arma::fmat& attn_weights) {
  auto& weights = const_cast<arma::fmat&>(attn_weights);
  weights %= grad_attn_weights;
  const arma::fvec sums = arma::sum(weights, 1);
  arma::fmat grad(arma::size(weights));
  for (arma::uword t = 0; t < grad.n_rows; ++t) {
    for (arma::uword s = 0; s < grad.n_cols; ++s) {
      const float g = grad_attn_weights(t, s);
      const float p = g == 0.0F ? 0.0F : weights(t, s) / g;
      grad(t, s) = p * (g - sums(t));
    }
  }
  return grad;
}
