#include "renormalise.hpp"

arma::fmat exercise::renormalise(const arma::fmat& attn_weights) {
  arma::fmat masked = arma::trimatl(attn_weights);
  for (int t = 0; t < 6; t++) {
    float sum = 0;
    for (int s = 0; s < 6; s++) {
      sum += masked(t, s);
    }
    for (int s = 0; s < 6; s++) {
      masked(t, s) /= sum;
    }
  }
  return masked;
}
