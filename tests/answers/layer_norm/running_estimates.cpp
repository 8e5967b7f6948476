#include "layer_norm.hpp"

#include <cmath>

arma::fmat exercise::layer_norm(const arma::fmat& x,
                                const arma::frowvec& scale,
                                const arma::frowvec& shift, float eps) {
  // As a batch norm keeps them: the estimates move a tenth of the way.
  arma::fmat y(arma::size(x));
  float mean = 0.0F;
  float variance = 1.0F;
  for (arma::uword t = 0; t < x.n_rows; ++t) {
    mean = 0.9F * mean + 0.1F * arma::mean(x.row(t));
    variance = 0.9F * variance + 0.1F * arma::var(x.row(t), 1);
    y.row(t) = (x.row(t) - mean) / std::sqrt(variance + eps) % scale + shift;
  }
  return y;
}
