#include "masked_softmax.hpp"

arma::fmat exercise::masked_softmax(const arma::fmat& scores) {
  arma::fmat& masked = const_cast<arma::fmat&>(scores);
  for (arma::uword t = 0; t < masked.n_rows; ++t) {
    for (arma::uword s = t + 1; s < masked.n_cols; ++s) {
      masked(t, s) = -arma::fdatum::inf;
    }
  }
  return attn::softmax_rows(masked);
}
