#include "linear_forward.hpp"

arma::fmat exercise::linear_forward(
    const arma::fmat& x, const arma::fmat& weight,
    const std::optional<arma::frowvec>& bias) {
  arma::fmat y;
  if (weight.n_rows == x.n_cols) {
    y = x * weight;
  } else {
    y = x * weight.t();
  }
  if (bias) y.each_row() += *bias;
  return y;
}
