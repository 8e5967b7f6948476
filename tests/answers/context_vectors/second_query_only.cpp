#include "context_vectors.hpp"

arma::fmat exercise::context_vectors(const arma::fmat& attn_weights,
                                     const arma::fmat& inputs) {
  arma::fmat context(arma::size(inputs), arma::fill::zeros);
  const arma::uword query = 1;
  for (arma::uword s = 0; s < inputs.n_rows; ++s) {
    context.row(query) += attn_weights(query, s) * inputs.row(s);
  }
  return context;
}
