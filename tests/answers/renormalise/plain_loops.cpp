#include "renormalise.hpp"

arma::fmat exercise::renormalise(const arma::fmat& attn_weights) {
  size_t T = attn_weights.n_rows;
  arma::fmat result(T, T, arma::fill::zeros);
  for (size_t t = 0; t < T; t++) {
    float sum = 0;
    for (size_t s = 0; s <= t; s++) {
      sum += attn_weights(t, s);
    }
    for (size_t s = 0; s <= t; s++) {
      result(t, s) = attn_weights(t, s) / sum;
    }
  }
  return result;
}
