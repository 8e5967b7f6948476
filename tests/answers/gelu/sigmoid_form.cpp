#include "gelu.hpp"

arma::fmat exercise::gelu(const arma::fmat& x) {
  return x / (1.0F + arma::exp(-1.702F * x));
}
