#include "layer_norm.hpp"

#include <cmath>

arma::fmat exercise::layer_norm(const arma::fmat& x,
                                const arma::frowvec& scale,
                                const arma::frowvec& shift, float eps) {
  arma::fmat y(x.n_rows, x.n_cols);
  const double d = static_cast<double>(x.n_cols);
  for (arma::uword t = 0; t < x.n_rows; ++t) {
    double mean = 0.0;
    for (arma::uword i = 0; i < x.n_cols; ++i) mean += double{x(t, i)};
    mean /= d;
    double variance = 0.0;
    for (arma::uword i = 0; i < x.n_cols; ++i) {
      variance += (x(t, i) - mean) * (x(t, i) - mean);
    }
    variance /= d;
    for (arma::uword i = 0; i < x.n_cols; ++i) {
      const double normed = (x(t, i) - mean) / std::sqrt(variance + eps);
      y(t, i) = static_cast<float>(normed * scale(i) + shift(i));
    }
  }
  return y;
}
