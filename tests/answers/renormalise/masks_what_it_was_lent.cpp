#include "renormalise.hpp"

arma::fmat exercise::renormalise(const arma::fmat& attn_weights) {
  arma::fmat& w = const_cast<arma::fmat&>(attn_weights);
  w = arma::trimatl(w);
  w.each_col() /= arma::sum(w, 1);
  return w;
}
