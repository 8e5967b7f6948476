#include "context_vectors.hpp"

arma::fmat exercise::context_vectors(const arma::fmat& attn_weights,
                                     const arma::fmat& inputs) {
  const arma::fmat columns = inputs.t();
  const arma::fmat result = columns * attn_weights.t();
  return arma::trans(result);
}
