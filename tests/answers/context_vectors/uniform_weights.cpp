#include "context_vectors.hpp"

arma::fmat exercise::context_vectors(const arma::fmat& attn_weights,
                                     const arma::fmat& inputs) {
  const arma::frowvec mean = arma::mean(inputs, 0);
  return arma::repmat(mean, attn_weights.n_rows, 1);
}
