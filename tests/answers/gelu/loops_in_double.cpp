#include "gelu.hpp"

#include <cmath>

arma::fmat exercise::gelu(const arma::fmat& x) {
  arma::fmat y(x.n_rows, x.n_cols);
  const double root = std::sqrt(2.0 / std::acos(-1.0));
  for (arma::uword t = 0; t < x.n_rows; ++t) {
    for (arma::uword i = 0; i < x.n_cols; ++i) {
      const double n = x(t, i);
      const double inner = root * (n + 0.044715 * n * n * n);
      y(t, i) = static_cast<float>(0.5 * n * (1.0 + std::tanh(inner)));
    }
  }
  return y;
}
