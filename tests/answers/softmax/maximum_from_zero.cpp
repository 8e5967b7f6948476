#include "softmax.hpp"

#include <cmath>

arma::fmat exercise::softmax(const arma::fmat& scores) {
  arma::fmat weights(arma::size(scores));
  for (arma::uword t = 0; t < scores.n_rows; ++t) {
    float largest = 0.0f;
    for (arma::uword s = 0; s < scores.n_cols; ++s) {
      if (scores(t, s) > largest) largest = scores(t, s);
    }
    float sum = 0.0f;
    for (arma::uword s = 0; s < scores.n_cols; ++s) {
      weights(t, s) = std::exp(scores(t, s) - largest);
      sum += weights(t, s);
    }
    weights.row(t) /= sum;
  }
  return weights;
}
