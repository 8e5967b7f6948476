#include "renormalise.hpp"

arma::fmat exercise::renormalise(const arma::fmat& attn_weights) {
  arma::fmat masked = attn_weights;
  for (arma::uword t = 0; t < masked.n_rows; ++t) {
    for (arma::uword s = t + 2; s < masked.n_cols; ++s) {
      masked(t, s) = 0;
    }
  }
  masked.each_col() /= arma::sum(masked, 1);
  return masked;
}
