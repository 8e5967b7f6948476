#include "softmax.hpp"

#include <cmath>

arma::fmat exercise::softmax(const arma::fmat& scores) {
  const float scale = std::sqrt(static_cast<float>(scores.n_cols));
  arma::fmat weights = scores / scale;
  weights.each_col() -= arma::max(weights, 1);
  weights = arma::exp(weights);
  weights.each_col() /= arma::sum(weights, 1);
  return weights;
}
