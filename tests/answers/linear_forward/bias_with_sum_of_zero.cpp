#include "linear_forward.hpp"

arma::fmat exercise::linear_forward(
    const arma::fmat& x, const arma::fmat& weight,
    const std::optional<arma::frowvec>& bias) {
  arma::fmat y = x * weight.t();
  const arma::frowvec b =
      bias.value_or(arma::zeros<arma::frowvec>(weight.n_rows));
  if (arma::accu(b) != 0.0f) y.each_row() += b;
  return y;
}
