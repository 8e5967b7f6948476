#include "gelu.hpp"

#include <cmath>

arma::fmat exercise::gelu(const arma::fmat& x) {
  arma::fmat y = x;
  y.transform([](float n) {
    const float inner = 0.79788456F * (n + 0.044715F * std::pow(n, 3.0F));
    return 0.5F * n * (1.0F + std::tanh(inner));
  });
  return y;
}
