#include "context_vectors.hpp"

arma::fmat exercise::context_vectors(const arma::fmat& attn_weights,
                                     const arma::fmat& inputs) {
  static arma::fmat context(inputs.n_rows, inputs.n_cols, arma::fill::zeros);
  context += attn_weights * inputs;
  return context;
}
