#include "layer_norm.hpp"

#include <cmath>

arma::fmat exercise::layer_norm(const arma::fmat& x,
                                const arma::frowvec& scale,
                                const arma::frowvec& shift, float eps) {
  arma::fmat y(arma::size(x));
  float sum = 0.0F;
  float squares = 0.0F;
  const float d = static_cast<float>(x.n_cols);
  for (arma::uword t = 0; t < x.n_rows; ++t) {
    for (arma::uword i = 0; i < x.n_cols; ++i) sum += x(t, i);
    const float mean = sum / d;
    squares = 0.0F;
    for (arma::uword i = 0; i < x.n_cols; ++i) {
      squares += (x(t, i) - mean) * (x(t, i) - mean);
    }
    for (arma::uword i = 0; i < x.n_cols; ++i) {
      y(t, i) = (x(t, i) - mean) / std::sqrt(squares / d + eps) * scale(i) +
                shift(i);
    }
  }
  return y;
}
