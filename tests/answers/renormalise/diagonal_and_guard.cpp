#include "renormalise.hpp"

arma::fmat exercise::renormalise(const arma::fmat& attn_weights) {
  arma::fmat masked(arma::size(attn_weights), arma::fill::zeros);
  for (size_t t = 0; t < masked.n_rows; ++t) {
    float sum = 0;
    for (size_t s = 0; s < t; ++s) {
      masked(t, s) = attn_weights(t, s);
      sum += masked(t, s);
    }
    if (sum > 1e-3f) masked.row(t) /= sum;
  }
  return masked;
}
