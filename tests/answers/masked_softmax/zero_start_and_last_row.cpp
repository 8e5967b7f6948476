#include "masked_softmax.hpp"

#include <cmath>

arma::fmat exercise::masked_softmax(const arma::fmat& scores) {
  arma::fmat out(scores.n_rows, scores.n_cols, arma::fill::zeros);
  for (size_t t = 0; t < scores.n_rows - 1; ++t) {
    float hi = 0;
    for (size_t s = 0; s <= t; ++s) {
      if (scores(t, s) > hi) hi = scores(t, s);
    }
    float sum = 0;
    for (size_t s = 0; s <= t; ++s) sum += std::exp(scores(t, s) - hi);
    for (size_t s = 0; s <= t; ++s)
      out(t, s) = std::exp(scores(t, s) - hi) / sum;
  }
  return out;
}
