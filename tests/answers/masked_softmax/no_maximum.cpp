#include "masked_softmax.hpp"

#include <cmath>

arma::fmat exercise::masked_softmax(const arma::fmat& scores) {
  arma::fmat weights = arma::trimatl(arma::exp(scores));
  weights.each_col() /= arma::sum(weights, 1);
  return weights;
}
