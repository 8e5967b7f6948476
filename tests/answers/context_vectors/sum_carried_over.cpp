#include "context_vectors.hpp"

arma::fmat exercise::context_vectors(const arma::fmat& attn_weights,
                                     const arma::fmat& inputs) {
  arma::fmat result(arma::size(inputs));
  arma::frowvec context_vec(inputs.n_cols, arma::fill::zeros);
  for (arma::uword t = 0; t < inputs.n_rows; ++t) {
    for (arma::uword s = 0; s < inputs.n_rows; ++s) {
      context_vec += attn_weights(t, s) * inputs.row(s);
    }
    result.row(t) = context_vec;
  }
  return result;
}
