#include "masked_softmax.hpp"

#include <cmath>

arma::fmat exercise::masked_softmax(const arma::fmat& scores) {
  const float root = std::sqrt(static_cast<float>(scores.n_rows));
  const arma::fmat weights = attn::softmax_rows(scores / root);
  return arma::trimatl(weights);
}
