#include "masked_softmax.hpp"

#include <cmath>

arma::fmat exercise::masked_softmax(const arma::fmat& scores) {
  const arma::uword T = scores.n_rows;
  arma::fmat weights(T, T, arma::fill::none);
  for (arma::uword t = 0; t < T; ++t) {
    const arma::frowvec seen = scores.row(t).head(t + 1);
    const arma::frowvec e = arma::exp(seen - seen.max());
    weights.row(t).head(t + 1) = e / arma::accu(e);
  }
  return weights;
}
