#include "linear_forward.hpp"

arma::fmat exercise::linear_forward(
    const arma::fmat& x, const arma::fmat& weight,
    const std::optional<arma::frowvec>& bias) {
  arma::fmat y = x * weight.t();
  if (bias) {
    for (size_t t = 0; t < x.n_rows; ++t) {
      for (size_t i = 0; i < x.n_cols; ++i) {
        y(t, i) += (*bias)(i);
      }
    }
  }
  return y;
}
