#include "renormalise.hpp"

arma::fmat exercise::renormalise(const arma::fmat& attn_weights) {
  arma::fmat masked = arma::trimatl(attn_weights);
  for (arma::uword t = 0; t < masked.n_rows; ++t) {
    masked.row(t) /= static_cast<float>(t + 1);
  }
  return masked;
}
