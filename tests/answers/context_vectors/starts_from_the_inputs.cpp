#include "context_vectors.hpp"

arma::fmat exercise::context_vectors(const arma::fmat& attn_weights,
                                     const arma::fmat& inputs) {
  arma::fmat context = inputs;
  for (arma::uword t = 0; t < inputs.n_rows; ++t) {
    for (arma::uword s = 0; s < inputs.n_rows; ++s) {
      context.row(t) += attn_weights(t, s) * inputs.row(s);
    }
  }
  return context;
}
