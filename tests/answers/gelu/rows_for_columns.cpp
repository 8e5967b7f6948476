#include "gelu.hpp"

#include <cmath>

arma::fmat exercise::gelu(const arma::fmat& x) {
  arma::fmat y(arma::size(x), arma::fill::zeros);
  for (arma::uword t = 0; t < x.n_rows; ++t) {
    for (arma::uword i = 0; i < x.n_rows; ++i) {
      const float n = x(t, i);
      y(t, i) = 0.5F * n *
                (1.0F + std::tanh(0.79788456F * (n + 0.044715F * n * n * n)));
    }
  }
  return y;
}
