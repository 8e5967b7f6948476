#include "gelu.hpp"

#include <cmath>

arma::fmat exercise::gelu(const arma::fmat& x) {
  const float root = std::sqrt(2.0F / arma::fdatum::pi);
  const arma::fmat u = root * (x + 0.044715F * arma::pow(x, 3));
  const arma::fmat up = arma::exp(u);
  const arma::fmat down = arma::exp(-u);
  return 0.5F * x % (1.0F + (up - down) / (up + down));
}
