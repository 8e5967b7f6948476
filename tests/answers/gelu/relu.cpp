#include "gelu.hpp"

arma::fmat exercise::gelu(const arma::fmat& x) {
  arma::fmat y = x;
  for (float& number : y) {
    if (number < 0.0F) number = 0.0F;
  }
  return y;
}
