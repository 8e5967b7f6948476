#include "context_vectors.hpp"

arma::fmat exercise::context_vectors(const arma::fmat& attn_weights,
                                     const arma::fmat& inputs) {
  arma::fmat z = attn_weights.col(0) * inputs.row(0);
  for (arma::uword s = 1; s < inputs.n_rows; ++s) {
    z += attn_weights.col(s) * inputs.row(s);
  }
  return z;
}
