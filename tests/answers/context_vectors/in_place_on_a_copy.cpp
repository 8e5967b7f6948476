#include "context_vectors.hpp"

arma::fmat exercise::context_vectors(const arma::fmat& attn_weights,
                                     const arma::fmat& inputs) {
  arma::fmat x = inputs;
  for (arma::uword t = 0; t < x.n_rows; ++t) {
    x.row(t) = attn_weights.row(t) * x;
  }
  return x;
}
