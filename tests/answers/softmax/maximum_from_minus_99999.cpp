#include "softmax.hpp"

#include <algorithm>
#include <cmath>

arma::fmat exercise::softmax(const arma::fmat& scores) {
  arma::fmat result(scores.n_rows, scores.n_cols, arma::fill::zeros);
  for (int i = 0; i < (int)scores.n_rows; i++) {
    float m = -99999;
    for (int j = 0; j < (int)scores.n_cols; j++)
      m = std::max(m, scores(i, j));
    double z = 0;
    for (int j = 0; j < (int)scores.n_cols; j++)
      z += std::exp(scores(i, j) - m);
    for (int j = 0; j < (int)scores.n_cols; j++)
      result(i, j) = (float)(std::exp(scores(i, j) - m) / z);
  }
  return result;
}
