#include "layer_norm.hpp"

arma::fmat exercise::layer_norm(const arma::fmat& x,
                                const arma::frowvec& scale,
                                const arma::frowvec& shift, float eps) {
  arma::fmat y = x.each_col() - arma::mean(x, 1);
  y.each_col() /= arma::sqrt(arma::var(x, 1, 1) + eps);
  for (arma::uword t = 0; t < y.n_rows; ++t) {
    for (arma::uword i = 0; i < y.n_cols; ++i) {
      y(t, i) = y(t, i) * scale(t) + shift(t);
    }
  }
  return y;
}
