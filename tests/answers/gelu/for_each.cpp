#include "gelu.hpp"

#include <cmath>

arma::fmat exercise::gelu(const arma::fmat& x) {
  arma::fmat y = x;
  y.for_each([](float& n) {
    // tanh of the size, by an exponential that cannot overflow.
    const float size = std::abs(n);
    const float inner = 0.79788456F * (size + 0.044715F * size * size * size);
    const float e = std::exp(-2.0F * inner);
    const float t = (1.0F - e) / (1.0F + e);
    n = 0.5F * (n + size * t);
  });
  return y;
}
