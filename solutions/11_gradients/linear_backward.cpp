// Feature i of a token goes into every feature j of its output by W(j, i), so
// that the gradients of these come back by the same numbers: grad_y W, where
// forward has x Wᵀ. A number of the weight or of the bias is used by all
// tokens, and what each says of it is added up.
#include "11_gradients/linear_backward.hpp"

namespace solution {

using exercise::LinearGradients;

LinearGradients linear_backward(const arma::fmat& grad_y, const arma::fmat& x,
                                const arma::fmat& weight) {
  return {
      grad_y * weight,  // (T, d_out) x (d_out, d_in) -> (T, d_in)
      grad_y.t() * x,  // (d_out, T) x (T, d_in) -> (d_out, d_in)
      arma::sum(grad_y, 0),  // (d_out)
  };
}

}  // namespace solution
