#include "softmax.hpp"

arma::fmat exercise::softmax(const arma::fmat& scores) {
  arma::fmat weights(scores.n_rows, scores.n_cols);
  for (arma::uword t = 0; t < scores.n_rows; ++t) {
    const arma::frowvec shifted = scores.row(t) - scores.row(t).max();
    const arma::frowvec e = arma::exp(shifted);
    weights.row(t) = arma::round(e / arma::accu(e) * 10000.0f) / 10000.0f;
  }
  return weights;
}
