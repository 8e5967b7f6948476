#include "linear_forward.hpp"

arma::fmat exercise::linear_forward(
    const arma::fmat& x, const arma::fmat& weight,
    const std::optional<arma::frowvec>& bias) {
  static const arma::frowvec b =
      bias.value_or(arma::frowvec(weight.n_rows, arma::fill::zeros));
  arma::fmat y = x * weight.t();
  y.each_row() += b;
  return y;
}
