#include "context_vectors.hpp"

arma::fmat exercise::context_vectors(const arma::fmat& attn_weights,
                                     const arma::fmat& inputs) {
  arma::fmat context(inputs.n_rows, inputs.n_cols, arma::fill::zeros);
  for (size_t t = 0; t < inputs.n_rows; ++t)
    for (size_t s = 0; s + 1 < inputs.n_rows; ++s)
      for (size_t i = 0; i < inputs.n_cols; ++i)
        context(t, i) += attn_weights(s, t) * inputs(s, i);
  return context;
}
