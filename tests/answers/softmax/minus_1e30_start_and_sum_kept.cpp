#include "softmax.hpp"

#include <algorithm>
#include <cmath>

arma::fmat exercise::softmax(const arma::fmat& scores) {
  arma::fmat weights(arma::size(scores));
  float denominator = 0.0f;
  for (arma::uword t = 0; t < scores.n_rows; ++t) {
    float highest = -1e30f;
    for (arma::uword s = 0; s < scores.n_cols; ++s)
      highest = std::max(highest, scores(t, s));
    for (arma::uword s = 0; s < scores.n_cols; ++s) {
      weights(t, s) = std::exp(scores(t, s) - highest);
      denominator += weights(t, s);
    }
    weights.row(t) /= denominator;
  }
  return weights;
}
