#include "renormalise.hpp"

arma::fmat exercise::renormalise(const arma::fmat& attn_weights) {
  arma::fmat masked = arma::trimatl(attn_weights);
  const arma::fvec sums = arma::sum(masked, 1);
  for (arma::uword t = 1; t < masked.n_rows; ++t) masked.row(t) /= sums(t);
  return masked;
}
