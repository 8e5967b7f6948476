#include "softmax_backward.hpp"

arma::fmat exercise::softmax_backward(const arma::fmat& grad_attn_weights,
                                      const arma::fmat& attn_weights) {
  const arma::fmat product = attn_weights % grad_attn_weights;
  const arma::fmat sums =
      arma::repmat(arma::sum(product, 1), 1, attn_weights.n_cols);
  return product - attn_weights % sums;
}
