#include "gelu.hpp"

#include <cmath>

arma::fmat exercise::gelu(const arma::fmat& x) {
  arma::fmat y = x;
  y.transform([](float n) {
    return 0.5F * n * (1.0F + std::erf(n / std::sqrt(2.0F)));
  });
  return y;
}
