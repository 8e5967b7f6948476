#include "masked_softmax.hpp"

arma::fmat exercise::masked_softmax(const arma::fmat& scores) {
  arma::fmat weights(arma::size(scores), arma::fill::zeros);
  for (arma::uword t = 0; t < scores.n_rows; ++t) {
    const arma::fmat seen = scores.submat(t, 0, t, t);
    weights.submat(t, 0, t, t) = attn::softmax_rows(seen);
  }
  return weights;
}
