#include "layer_norm.hpp"

#include <cmath>

arma::fmat exercise::layer_norm(const arma::fmat& x,
                                const arma::frowvec& scale,
                                const arma::frowvec& shift, float eps) {
  arma::fmat y(arma::size(x));
  for (arma::uword t = 0; t < x.n_rows; ++t) {
    float mean = 0.0F;
    float m2 = 0.0F;
    for (arma::uword i = 0; i < x.n_cols; ++i) {
      const float before = x(t, i) - mean;
      mean += before / static_cast<float>(i + 1);
      m2 += before * (x(t, i) - mean);
    }
    const float variance = m2 / static_cast<float>(x.n_cols - 1);
    y.row(t) = (x.row(t) - mean) / std::sqrt(variance + eps) % scale + shift;
  }
  return y;
}
