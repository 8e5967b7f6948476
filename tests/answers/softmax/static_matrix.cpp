#include "softmax.hpp"

arma::fmat exercise::softmax(const arma::fmat& scores) {
  static arma::fmat weights(scores.n_rows, scores.n_cols);
  for (arma::uword t = 0; t < scores.n_rows; ++t) {
    arma::frowvec e = arma::exp(scores.row(t) - scores.row(t).max());
    weights.row(t) = e / arma::accu(e);
  }
  return weights;
}
