#include "masked_softmax.hpp"

arma::fmat exercise::masked_softmax(const arma::fmat& scores) {
  arma::fmat weights = arma::trimatl(attn::softmax_rows(scores));
  const arma::fvec sums = arma::sum(weights, 1) + 1e-9f;
  weights.each_col() /= sums;
  return weights;
}
