#include "layer_norm.hpp"

#include <cmath>

arma::fmat exercise::layer_norm(const arma::fmat& x,
                                const arma::frowvec& scale,
                                const arma::frowvec& shift, float eps) {
  arma::fmat y = x.each_col() - arma::mean(x, 1);
  for (arma::uword t = 0; t < x.n_rows; ++t) {
    y.row(t) /= std::sqrt(arma::dot(y.row(t), y.row(t)) + eps);
    y.row(t) = y.row(t) % scale + shift;
  }
  return y;
}
