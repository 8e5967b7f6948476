#include "linear_forward.hpp"

arma::fmat exercise::linear_forward(
    const arma::fmat& x, const arma::fmat& weight,
    const std::optional<arma::frowvec>& bias) {
  const arma::frowvec b =
      bias.value_or(arma::frowvec(weight.n_rows, arma::fill::zeros));
  arma::fmat y(x.n_rows, weight.n_rows);
  for (arma::uword t = 0; t < x.n_rows; ++t) {
    y.row(t) = x.row(t) * weight.t() + b;
  }
  return y;
}
