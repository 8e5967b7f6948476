#include "masked_softmax.hpp"

#include <cmath>

arma::fmat exercise::masked_softmax(const arma::fmat& scores) {
  const arma::uword T = scores.n_rows;
  arma::fmat masked(T, T);
  for (arma::uword t = 0; t < T; ++t) {
    for (arma::uword s = 0; s < T; ++s) {
      masked(t, s) = s <= t ? scores(t, s) : -1e9f;
    }
  }
  return attn::softmax_rows(masked);
}
