#include "masked_softmax.hpp"

arma::fmat exercise::masked_softmax(const arma::fmat& scores) {
  arma::fmat masked = scores;
  for (arma::uword t = 0; t < masked.n_rows; ++t)
    for (arma::uword s = 0; s < t; ++s) masked(t, s) = -100.0f;
  return attn::softmax_rows(masked);
}
