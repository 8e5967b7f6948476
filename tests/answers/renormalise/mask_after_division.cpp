#include "renormalise.hpp"

arma::fmat exercise::renormalise(const arma::fmat& attn_weights) {
  arma::fmat result = attn_weights;
  const arma::fvec sums = arma::sum(arma::trimatl(attn_weights).eval(), 1);
  result.each_col() /= sums;
  return result;
}
