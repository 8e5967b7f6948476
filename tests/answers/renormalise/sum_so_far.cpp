#include "renormalise.hpp"

arma::fmat exercise::renormalise(const arma::fmat& attn_weights) {
  arma::fmat masked(arma::size(attn_weights), arma::fill::zeros);
  for (arma::uword t = 0; t < masked.n_rows; ++t) {
    float sum = 0.0f;
    for (arma::uword s = 0; s <= t; ++s) {
      sum += attn_weights(t, s);
      masked(t, s) = attn_weights(t, s) / sum;
    }
  }
  return masked;
}
