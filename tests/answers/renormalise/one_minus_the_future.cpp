#include "renormalise.hpp"

arma::fmat exercise::renormalise(const arma::fmat& attn_weights) {
  arma::fmat result(arma::size(attn_weights), arma::fill::zeros);
  for (size_t t = 0; t < result.n_rows; ++t) {
    float future = 0;
    for (size_t s = t + 1; s < result.n_cols; ++s)
      future += attn_weights(t, s);
    for (size_t s = 0; s <= t; ++s)
      result(t, s) = attn_weights(t, s) / (1 - future);
  }
  return result;
}
