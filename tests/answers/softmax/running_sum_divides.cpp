#include "softmax.hpp"

#include <cmath>

arma::fmat exercise::softmax(const arma::fmat& scores) {
  arma::fmat weights(scores.n_rows, scores.n_cols);
  for (size_t i = 0; i < scores.n_rows; i++) {
    float big = scores.row(i).max();
    float sum = 0;
    for (size_t j = 0; j < scores.n_cols; j++) {
      sum += std::exp(scores(i, j) - big);
      weights(i, j) = std::exp(scores(i, j) - big) / sum;
    }
  }
  return weights;
}
