#include "layer_norm.hpp"

#include <cmath>

arma::fmat exercise::layer_norm(const arma::fmat& x,
                                const arma::frowvec& scale,
                                const arma::frowvec& shift, float eps) {
  arma::fmat y(arma::size(x));
  for (arma::uword t = 0; t < x.n_rows; ++t) {
    const arma::frowvec row = x.row(t);
    const float mean = arma::mean(row);
    const float variance = arma::var(row, 1);
    y.row(t) = (row - mean) / std::sqrt(variance + eps) % scale + shift;
  }
  return y;
}
