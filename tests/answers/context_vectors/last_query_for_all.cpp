#include "context_vectors.hpp"

arma::fmat exercise::context_vectors(const arma::fmat& attn_weights,
                                     const arma::fmat& inputs) {
  arma::fmat context(arma::size(inputs), arma::fill::zeros);
  for (arma::uword t = 0; t < inputs.n_rows; ++t) {
    arma::frowvec z(inputs.n_cols, arma::fill::zeros);
    for (arma::uword s = 0; s < inputs.n_rows; ++s) {
      z += attn_weights(t, s) * inputs.row(s);
    }
    context.each_row() = z;
  }
  return context;
}
