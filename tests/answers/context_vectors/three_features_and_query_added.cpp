#include "context_vectors.hpp"

arma::fmat exercise::context_vectors(const arma::fmat& attn_weights,
                                     const arma::fmat& inputs) {
  arma::fmat result(inputs.n_rows, 3);
  for (arma::uword t = 0; t < inputs.n_rows; ++t) {
    arma::frowvec z = inputs.row(t);
    for (arma::uword s = 0; s < inputs.n_rows; ++s) {
      z += attn_weights(t, s) * inputs.row(s);
    }
    result.row(t) = z;
  }
  return result;
}
