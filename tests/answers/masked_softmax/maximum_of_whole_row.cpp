#include "masked_softmax.hpp"

#include <cmath>

arma::fmat exercise::masked_softmax(const arma::fmat& scores) {
  arma::fmat weights(arma::size(scores), arma::fill::zeros);
  for (size_t t = 0; t < scores.n_rows; ++t) {
    const float largest = scores.row(t).max();
    float sum = 0;
    for (size_t s = 0; s <= t; ++s) {
      weights(t, s) = std::exp(scores(t, s) - largest);
      sum += weights(t, s);
    }
    for (size_t s = 0; s <= t; ++s) weights(t, s) /= sum;
  }
  return weights;
}
