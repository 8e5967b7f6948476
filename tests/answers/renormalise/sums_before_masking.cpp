#include "renormalise.hpp"

arma::fmat exercise::renormalise(const arma::fmat& attn_weights) {
  const arma::fvec sums = arma::sum(attn_weights, 1);
  arma::fmat masked = arma::trimatl(attn_weights);
  masked.each_col() /= sums;
  return masked;
}
