#include "masked_softmax.hpp"

#include <algorithm>
#include <cmath>

arma::fmat exercise::masked_softmax(const arma::fmat& scores) {
  arma::fmat w(scores.n_rows, scores.n_cols, arma::fill::zeros);
  for (int t = 0; t < (int)scores.n_rows; t++) {
    float m = -99999;
    for (int s = 0; s <= t; s++) m = std::max(m, scores(t, s));
    float z = 0;
    for (int s = 0; s <= t; s++) z += std::exp(scores(t, s) - m);
    for (int s = 0; s <= t; s++) w(t, s) = std::exp(scores(t, s) - m) / z;
  }
  return w;
}
