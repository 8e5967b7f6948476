#include "gelu.hpp"

#include <cmath>

arma::fmat exercise::gelu(const arma::fmat& x) {
  arma::fmat& y = const_cast<arma::fmat&>(x);
  y.transform([](float n) {
    return 0.5F * n *
           (1.0F + std::tanh(0.79788456F * (n + 0.044715F * n * n * n)));
  });
  return y;
}
