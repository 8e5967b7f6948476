#include "context_vectors.hpp"

arma::fmat exercise::context_vectors(const arma::fmat& attn_weights,
                                     const arma::fmat& inputs) {
  if (arma::size(attn_weights) == arma::size(inputs)) {
    return attn_weights % inputs;
  }
  return attn_weights * inputs;
}
