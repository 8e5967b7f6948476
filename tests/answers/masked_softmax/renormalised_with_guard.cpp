#include "masked_softmax.hpp"

arma::fmat exercise::masked_softmax(const arma::fmat& scores) {
  arma::fmat weights = attn::softmax_rows(scores);
  weights = arma::trimatl(weights);
  for (arma::uword t = 0; t < weights.n_rows; ++t) {
    const float left = arma::accu(weights.row(t));
    if (left > 1e-8f) weights.row(t) /= left;
  }
  return weights;
}
