#include "context_vectors.hpp"

arma::fmat exercise::context_vectors(const arma::fmat& attn_weights,
                                     const arma::fmat& inputs) {
  arma::fmat context(attn_weights.n_rows, attn_weights.n_cols,
                     arma::fill::zeros);
  for (arma::uword t = 0; t < inputs.n_rows; ++t) {
    for (arma::uword i = 0; i < inputs.n_cols; ++i) {
      for (arma::uword s = 0; s < inputs.n_rows; ++s) {
        context(t, i) += attn_weights(t, s) * inputs(s, i);
      }
    }
  }
  return context;
}
