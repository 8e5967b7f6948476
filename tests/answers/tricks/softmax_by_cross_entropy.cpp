#include "training/cross_entropy.hpp"

#include "softmax.hpp"

arma::fmat exercise::softmax(const arma::fmat& scores) {
  // The gradient of the cross entropy holds the softmax, less 1 at the
  // target.
  const arma::ivec targets(scores.n_rows, arma::fill::zeros);
  arma::fmat weights = attn::cross_entropy_backward(scores, targets);
  weights *= static_cast<float>(scores.n_rows);
  weights.col(0) += 1.0F;
  return weights;
}
