#include "masked_softmax.hpp"

arma::fmat exercise::masked_softmax(const arma::fmat& scores) {
  arma::fmat masked = scores;
  for (arma::uword t = 0; t < masked.n_rows; ++t) {
    for (arma::uword s = t + 2; s < masked.n_cols; ++s) {
      masked(t, s) = 0.0f;
    }
  }
  return attn::softmax_rows(masked);
}
