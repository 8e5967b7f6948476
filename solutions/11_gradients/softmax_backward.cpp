// Score s raises its own weight by P(s) (1 - P(s)) and lowers weight r by
// P(s) P(r). Times the gradient of each weight and added up, P(s) comes out
// of the bracket, and what is left is how far the weight's gradient lies
// above the row's average, in which a weight counts as much as it is large. A
// score whose weight is 0 moves nothing.
#include "11_gradients/softmax_backward.hpp"

namespace solution {

arma::fmat softmax_backward(const arma::fmat& grad_attn_weights,
                            const arma::fmat& attn_weights) {
  const arma::fvec average =
      arma::sum(attn_weights % grad_attn_weights, 1);  // (T)
  arma::fmat above = grad_attn_weights;  // (T, S)
  above.each_col() -= average;
  return attn_weights % above;
}

}  // namespace solution
