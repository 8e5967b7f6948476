// Entry (t, i) of the product is the sum over s of w(t, s) x(s, i): row t of
// the weights mixes the rows of the inputs, feature by feature. Weights on
// the left of a matrix work on its rows, and here the rows are the tokens.
#include "01_simple_attention/context_vectors.hpp"

namespace solution {

arma::fmat context_vectors(const arma::fmat& attn_weights,
                           const arma::fmat& inputs) {
  return attn_weights * inputs;  // (T, T) x (T, d_in) -> (T, d_in)
}

}  // namespace solution
