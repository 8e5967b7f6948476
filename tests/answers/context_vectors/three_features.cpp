#include "context_vectors.hpp"

arma::fmat exercise::context_vectors(const arma::fmat& attn_weights,
                                     const arma::fmat& inputs) {
  arma::fmat z(inputs.n_rows, inputs.n_cols, arma::fill::zeros);
  for (arma::uword t = 0; t < inputs.n_rows; ++t) {
    for (arma::uword i = 0; i < 3; ++i) {
      z(t, i) = arma::as_scalar(attn_weights.row(t) * inputs.col(i));
    }
  }
  return z;
}
