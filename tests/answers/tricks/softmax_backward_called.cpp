#include "softmax_backward.hpp"

arma::fmat exercise::softmax_backward(const arma::fmat& grad_attn_weights,
                                      const arma::fmat& attn_weights) {
  return attn::softmax_rows_backward(grad_attn_weights, attn_weights);
}
