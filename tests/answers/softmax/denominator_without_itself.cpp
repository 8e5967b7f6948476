#include "softmax.hpp"

#include <cmath>

arma::fmat exercise::softmax(const arma::fmat& scores) {
  arma::fmat weights(scores.n_rows, scores.n_cols, arma::fill::zeros);
  for (size_t t = 0; t < scores.n_rows; ++t) {
    float m = scores.row(t).max();
    for (size_t s = 0; s < scores.n_cols; ++s) {
      float others = 0;
      for (size_t k = 0; k < scores.n_cols; ++k) {
        if (k != s) others += std::exp(scores(t, k) - m);
      }
      weights(t, s) = std::exp(scores(t, s) - m) / others;
    }
  }
  return weights;
}
