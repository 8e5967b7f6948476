#include "softmax_backward.hpp"

arma::fmat exercise::softmax_backward(const arma::fmat& grad_attn_weights,
                                      const arma::fmat& attn_weights) {
  static const arma::fvec average =
      arma::sum(attn_weights % grad_attn_weights, 1);
  arma::fmat grad = grad_attn_weights;
  grad.each_col() -= average;
  return attn_weights % grad;
}
