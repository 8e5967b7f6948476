#include "renormalise.hpp"

arma::fmat exercise::renormalise(const arma::fmat& attn_weights) {
  arma::fmat masked = arma::trimatl(attn_weights);
  for (arma::uword t = 0; t < masked.n_rows; ++t) {
    const float left = arma::accu(masked.row(t));
    if (left < 1e-6f) continue;
    masked.row(t) /= left;
  }
  return masked;
}
