#include "softmax.hpp"

arma::fmat exercise::softmax(const arma::fmat& scores) {
  arma::fmat weights(scores.n_rows, scores.n_cols);
  for (arma::uword s = 0; s < scores.n_cols; ++s) {
    const arma::fvec e = arma::exp(scores.col(s) - scores.col(s).max());
    weights.col(s) = e / arma::accu(e);
  }
  return weights;
}
