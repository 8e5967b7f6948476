#include "context_vectors.hpp"

arma::fmat exercise::context_vectors(const arma::fmat& attn_weights,
                                     const arma::fmat& inputs) {
  arma::fmat all_context_vecs(6, inputs.n_cols, arma::fill::zeros);
  for (int t = 0; t < 6; ++t)
    for (int s = 0; s < 6; ++s)
      all_context_vecs.row(t) += attn_weights(t, s) * inputs.row(s);
  return all_context_vecs;
}
