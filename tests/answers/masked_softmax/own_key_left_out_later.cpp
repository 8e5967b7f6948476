#include "masked_softmax.hpp"

arma::fmat exercise::masked_softmax(const arma::fmat& scores) {
  arma::fmat weights(arma::size(scores), arma::fill::zeros);
  weights(0, 0) = 1;
  for (arma::uword t = 1; t < scores.n_rows; ++t) {
    const arma::fmat seen = scores.submat(t, 0, t, t - 1);
    weights.submat(t, 0, t, t - 1) = attn::softmax_rows(seen);
  }
  return weights;
}
