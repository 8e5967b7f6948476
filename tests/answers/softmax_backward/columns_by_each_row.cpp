#include "softmax_backward.hpp"

arma::fmat exercise::softmax_backward(const arma::fmat& grad_attn_weights,
                                      const arma::fmat& attn_weights) {
  arma::fmat grad = grad_attn_weights;
  grad.each_row() -= arma::sum(attn_weights % grad_attn_weights);
  return attn_weights % grad;
}
