#include "linear_forward.hpp"

arma::fmat exercise::linear_forward(
    const arma::fmat& x, const arma::fmat& weight,
    const std::optional<arma::frowvec>& bias) {
  arma::fmat y(x.n_rows, weight.n_rows);
  for (size_t t = 0; t < x.n_rows; t++) {
    for (size_t j = 0; j < weight.n_rows; j++) {
      float sum = bias ? (*bias)(j) : 0;
      for (size_t i = 0; i < x.n_cols; i++) {
        sum += x(t, i) * weight(j, i);
      }
      y(t, j) = sum;
    }
  }
  return y;
}
