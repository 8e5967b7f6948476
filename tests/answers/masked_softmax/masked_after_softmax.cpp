#include "masked_softmax.hpp"

arma::fmat exercise::masked_softmax(const arma::fmat& scores) {
  arma::fmat weights = attn::softmax_rows(scores);
  for (arma::uword t = 0; t < weights.n_rows; ++t) {
    for (arma::uword s = t + 1; s < weights.n_cols; ++s) {
      weights(t, s) = 0;
    }
  }
  return weights;
}
