#include "linear_forward.hpp"

arma::fmat exercise::linear_forward(
    const arma::fmat& x, const arma::fmat& weight,
    const std::optional<arma::frowvec>& bias) {
  arma::fmat y(x.n_rows, 2, arma::fill::zeros);
  for (arma::uword t = 0; t < x.n_rows; ++t) {
    for (arma::uword j = 0; j < 2; ++j) {
      y(t, j) = arma::dot(x.row(t), weight.row(j));
      if (bias) y(t, j) += (*bias)(j);
    }
  }
  return y;
}
