#include "linear_forward.hpp"

arma::fmat exercise::linear_forward(
    const arma::fmat& x, const arma::fmat& weight,
    const std::optional<arma::frowvec>& bias) {
  arma::fmat y(x.n_rows, weight.n_rows, arma::fill::zeros);
  for (size_t t = 0; t + 1 < x.n_rows; ++t) {
    for (size_t j = 0; j < weight.n_rows; ++j) {
      y(t, j) = arma::dot(x.row(t), weight.row(j));
      if (bias) y(t, j) += bias->front();
    }
  }
  return y;
}
