#include "renormalise.hpp"

arma::fmat exercise::renormalise(const arma::fmat& attn_weights) {
  arma::fmat masked = arma::trimatl(attn_weights);
  masked.each_col() /= arma::sum(masked, 1);
  return arma::round(masked * 10000) / 10000;
}
