#include "context_vectors.hpp"

arma::fmat exercise::context_vectors(const arma::fmat& attn_weights,
                                     const arma::fmat& inputs) {
  const arma::fmat w = arma::trimatl(attn::softmax_rows(attn_weights));
  return w * inputs;
}
