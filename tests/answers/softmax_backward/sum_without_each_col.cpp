#include "softmax_backward.hpp"

arma::fmat exercise::softmax_backward(const arma::fmat& grad_attn_weights,
                                      const arma::fmat& attn_weights) {
  const arma::fmat product = attn_weights % grad_attn_weights;
  return attn_weights % (grad_attn_weights - arma::sum(product, 1));
}
