#include "softmax_backward.hpp"

arma::fmat exercise::softmax_backward(const arma::fmat& grad_attn_weights,
                                      const arma::fmat& attn_weights) {
  arma::fmat grad = grad_attn_weights;
  grad -= arma::dot(attn_weights.row(0), grad_attn_weights.row(0));
  return attn_weights % grad;
}
