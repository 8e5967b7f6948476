#include "softmax.hpp"

#include <cmath>

arma::fmat exercise::softmax(const arma::fmat& scores) {
  arma::fmat weights(scores.n_rows, scores.n_cols);
  float sum = 0;
  for (size_t i = 0; i < scores.n_rows; ++i) {
    const float largest = scores.row(i).max();
    for (size_t j = 0; j < scores.n_cols; ++j) {
      weights(i, j) = std::exp(scores(i, j) - largest);
      sum += weights(i, j);
    }
    for (size_t j = 0; j < scores.n_cols; ++j) weights(i, j) /= sum;
  }
  return weights;
}
