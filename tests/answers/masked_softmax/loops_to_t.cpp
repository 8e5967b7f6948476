#include "masked_softmax.hpp"

#include <cmath>

arma::fmat exercise::masked_softmax(const arma::fmat& scores) {
  size_t T = scores.n_rows;
  arma::fmat weights(T, T, arma::fill::zeros);
  for (size_t t = 0; t < T; t++) {
    float largest = scores(t, 0);
    for (size_t s = 1; s <= t; s++) {
      if (scores(t, s) > largest) {
        largest = scores(t, s);
      }
    }
    float sum = 0;
    for (size_t s = 0; s <= t; s++) {
      weights(t, s) = std::exp(scores(t, s) - largest);
      sum += weights(t, s);
    }
    for (size_t s = 0; s <= t; s++) {
      weights(t, s) /= sum;
    }
  }
  return weights;
}
