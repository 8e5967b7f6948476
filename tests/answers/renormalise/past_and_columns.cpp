#include "renormalise.hpp"

arma::fmat exercise::renormalise(const arma::fmat& attn_weights) {
  arma::fmat masked = arma::trimatu(attn_weights);
  const arma::frowvec sums = arma::sum(masked);
  masked.each_row() /= sums;
  return masked;
}
