#include "layer_norm.hpp"

#include <cmath>

arma::fmat exercise::layer_norm(const arma::fmat& x,
                                const arma::frowvec& scale,
                                const arma::frowvec& shift, float eps) {
  arma::fmat y(arma::size(x));
  for (arma::uword t = 0; t < x.n_rows; ++t) {
    const float squares = arma::dot(x.row(t), x.row(t));
    const float rms = std::sqrt(squares / static_cast<float>(x.n_cols) + eps);
    y.row(t) = x.row(t) / rms % scale + shift;
  }
  return y;
}
