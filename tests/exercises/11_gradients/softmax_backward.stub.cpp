// From the gradient of the weights compute that of the scores, of each row
// P (grad_P - sum of P grad_P). Roughly 4 lines. The task in full is in
// softmax_backward.hpp, hints are in softmax_backward.hints.md.
#include "softmax_backward.hpp"

arma::fmat exercise::softmax_backward(const arma::fmat& grad_attn_weights,
                                      const arma::fmat& attn_weights) {
  throw attn::Unfinished("softmax_backward");
}
