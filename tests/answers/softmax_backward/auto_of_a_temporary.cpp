#include "softmax_backward.hpp"

arma::fmat exercise::softmax_backward(const arma::fmat& grad_attn_weights,
                                      const arma::fmat& attn_weights) {
  const auto product = attn_weights % arma::fmat(2.0F * grad_attn_weights);
  const arma::fmat half = product / 2.0F;
  arma::fmat grad = grad_attn_weights;
  grad.each_col() -= arma::sum(half, 1);
  return attn_weights % grad;
}
