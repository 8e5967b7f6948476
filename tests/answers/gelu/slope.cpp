#include "gelu.hpp"

#include <cmath>

arma::fmat exercise::gelu(const arma::fmat& x) {
  const float c = std::sqrt(2.0F / arma::fdatum::pi);
  const arma::fmat t = arma::tanh(c * (x + 0.044715F * x % x % x));
  const arma::fmat inner_slope = c * (1.0F + 3.0F * 0.044715F * x % x);
  return 0.5F * (1.0F + t) + 0.5F * x % (1.0F - t % t) % inner_slope;
}
