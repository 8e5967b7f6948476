#include "renormalise.hpp"

arma::fmat exercise::renormalise(const arma::fmat& attn_weights) {
  arma::fmat masked = arma::trimatl(attn_weights);
  static const arma::fvec sums = arma::sum(masked, 1);
  masked.each_col() /= sums;
  return masked;
}
