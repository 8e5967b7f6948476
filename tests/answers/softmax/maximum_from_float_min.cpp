#include "softmax.hpp"

#include <cmath>
#include <limits>

arma::fmat exercise::softmax(const arma::fmat& scores) {
  arma::fmat out(scores.n_rows, scores.n_cols);
  for (size_t t = 0; t < scores.n_rows; ++t) {
    float maximum = std::numeric_limits<float>::min();
    for (size_t s = 0; s < scores.n_cols; ++s)
      maximum = std::fmax(maximum, scores(t, s));
    const arma::frowvec e = arma::exp(scores.row(t) - maximum);
    out.row(t) = e / arma::sum(e);
  }
  return out;
}
