#include "softmax.hpp"

arma::fmat exercise::softmax(const arma::fmat& scores) {
  arma::fmat weights(scores.n_rows, scores.n_cols);
  for (arma::uword t = 0; t < scores.n_rows; ++t) {
    arma::frowvec row = scores.row(t);
    if (row.max() > 80.0f) {
      row -= row.max();
    }
    row = arma::exp(row);
    weights.row(t) = row / arma::sum(row);
  }
  return weights;
}
