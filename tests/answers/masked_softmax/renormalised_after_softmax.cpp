#include "masked_softmax.hpp"

arma::fmat exercise::masked_softmax(const arma::fmat& scores) {
  const arma::fmat weights = arma::trimatl(attn::softmax_rows(scores));
  arma::fmat result = weights;
  result.each_col() /= arma::sum(weights, 1);
  return result;
}
