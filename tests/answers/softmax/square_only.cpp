#include "softmax.hpp"

#include <cmath>

arma::fmat exercise::softmax(const arma::fmat& scores) {
  const arma::uword n = scores.n_rows;
  arma::fmat w(scores.n_rows, scores.n_cols, arma::fill::zeros);
  for (arma::uword i = 0; i < n; ++i) {
    const float top = arma::max(scores.row(i));
    float total = 0.0f;
    for (arma::uword j = 0; j < n; ++j) {
      w(i, j) = std::exp(scores(i, j) - top);
      total += w(i, j);
    }
    for (arma::uword j = 0; j < n; ++j) w(i, j) /= total;
  }
  return w;
}
