#include "gelu.hpp"

#include <cmath>

arma::fmat exercise::gelu(const arma::fmat& x) {
  arma::fmat y(arma::size(x));
  for (arma::uword k = 0; k < x.n_elem; ++k) {
    const float n = x(k);
    const float inner = 0.79788456F * (n + 0.044715F * n * n * n);
    y(k) = n < -1.0F ? 0.0F : 0.5F * n * (1.0F + std::tanh(inner));
  }
  return y;
}
