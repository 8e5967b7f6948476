#include "linear_forward.hpp"

arma::fmat exercise::linear_forward(
    const arma::fmat& x, const arma::fmat& weight,
    const std::optional<arma::frowvec>& bias) {
  arma::fmat y = x * weight.t();
  if (bias) {
    y.each_col() += bias->t();
  }
  return y;
}
