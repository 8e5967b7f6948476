#include "softmax.hpp"

#include <cmath>

arma::fmat exercise::softmax(const arma::fmat& scores) {
  arma::fmat w(scores.n_rows, scores.n_cols);
  for (size_t r = 0; r < scores.n_rows; ++r) {
    float hi = 0;
    for (size_t c = 0; c < scores.n_cols; ++c)
      if (scores(r, c) > hi) hi = scores(r, c);
    float total = 0;
    for (size_t c = 0; c < scores.n_cols - 1; ++c)
      total += std::exp(scores(r, c) - hi);
    for (size_t c = 0; c < scores.n_cols; ++c)
      w(r, c) = std::exp(scores(r, c) - hi) / total;
  }
  return w;
}
