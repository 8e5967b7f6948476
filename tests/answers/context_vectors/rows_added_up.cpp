#include "context_vectors.hpp"

arma::fmat exercise::context_vectors(const arma::fmat& attn_weights,
                                     const arma::fmat& inputs) {
  arma::fmat z(arma::size(inputs), arma::fill::zeros);
  for (arma::uword s = 0; s < inputs.n_rows; ++s) {
    const arma::frowvec x = inputs.row(s);
    for (arma::uword t = 0; t < attn_weights.n_rows; ++t) {
      z.row(t) += attn_weights(t, s) * x;
    }
  }
  return z;
}
