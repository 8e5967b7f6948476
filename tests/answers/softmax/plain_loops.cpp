#include "softmax.hpp"

#include <cmath>

arma::fmat exercise::softmax(const arma::fmat& scores) {
  arma::fmat weights(scores.n_rows, scores.n_cols, arma::fill::zeros);
  for (size_t i = 0; i < scores.n_rows; i++) {
    float largest = scores(i, 0);
    for (size_t j = 1; j < scores.n_cols; j++) {
      if (scores(i, j) > largest) {
        largest = scores(i, j);
      }
    }
    float total = 0;
    for (size_t j = 0; j < scores.n_cols; j++) {
      weights(i, j) = std::exp(scores(i, j) - largest);
      total += weights(i, j);
    }
    for (size_t j = 0; j < scores.n_cols; j++) {
      weights(i, j) /= total;
    }
  }
  return weights;
}
