#include "gelu.hpp"

#include <cmath>

arma::fmat exercise::gelu(const arma::fmat& x) {
  const float root = std::sqrt(2.0F / arma::fdatum::pi);
  const auto inner = root * arma::fmat(x + 0.044715F * x % x % x);
  return 0.5F * x % (1.0F + arma::tanh(inner));
}
