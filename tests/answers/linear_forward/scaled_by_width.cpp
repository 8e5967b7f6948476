#include "linear_forward.hpp"

#include <cmath>

arma::fmat exercise::linear_forward(
    const arma::fmat& x, const arma::fmat& weight,
    const std::optional<arma::frowvec>& bias) {
  arma::fmat y = x * weight.t() / std::sqrt(static_cast<float>(x.n_cols));
  if (bias) y.each_row() += *bias;
  return y;
}
