#include "context_vectors.hpp"

arma::fmat exercise::context_vectors(const arma::fmat& attn_weights,
                                     const arma::fmat& inputs) {
  const arma::fmat mixed = inputs.t() * attn_weights;
  return mixed.t();
}
