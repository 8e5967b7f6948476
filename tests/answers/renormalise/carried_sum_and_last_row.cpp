#include "renormalise.hpp"

arma::fmat exercise::renormalise(const arma::fmat& attn_weights) {
  const size_t T = attn_weights.n_rows;
  arma::fmat out = arma::zeros<arma::fmat>(T, T);
  float sum = 0;
  for (size_t t = 0; t + 1 < T; ++t) {
    for (size_t s = 0; s <= t; ++s) {
      out(t, s) = attn_weights(t, s);
      sum += out(t, s);
    }
    out.row(t) /= sum;
  }
  return out;
}
