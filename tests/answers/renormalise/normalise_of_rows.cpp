#include "renormalise.hpp"

arma::fmat exercise::renormalise(const arma::fmat& attn_weights) {
  return arma::normalise(arma::trimatl(attn_weights).eval(), 1, 1);
}
