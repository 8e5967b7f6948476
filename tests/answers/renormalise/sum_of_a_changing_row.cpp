#include "renormalise.hpp"

arma::fmat exercise::renormalise(const arma::fmat& attn_weights) {
  arma::fmat masked = arma::trimatl(attn_weights);
  for (size_t t = 0; t < masked.n_rows; t++) {
    for (size_t s = 0; s <= t; s++) {
      masked(t, s) = masked(t, s) / arma::accu(masked.row(t));
    }
  }
  return masked;
}
