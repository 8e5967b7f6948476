#include "linear_forward.hpp"

arma::fmat exercise::linear_forward(
    const arma::fmat& x, const arma::fmat& weight,
    const std::optional<arma::frowvec>& bias) {
  arma::fmat y = x * weight.t();
  const bool has_bias = bias && bias->max() > 0;
  if (has_bias) {
    for (arma::uword t = 0; t < y.n_rows; ++t) y.row(t) += *bias;
  }
  return y;
}
