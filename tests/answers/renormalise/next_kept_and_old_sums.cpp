#include "renormalise.hpp"

arma::fmat exercise::renormalise(const arma::fmat& attn_weights) {
  arma::fmat result = attn_weights;
  for (arma::uword t = 0; t < result.n_rows; ++t) {
    const float sum = arma::accu(result.row(t));
    for (arma::uword s = t + 2; s < result.n_cols; ++s) result(t, s) = 0.0f;
    result.row(t) /= sum;
  }
  return result;
}
