#include "linear_forward.hpp"

arma::fmat exercise::linear_forward(
    const arma::fmat& x, const arma::fmat& weight,
    const std::optional<arma::frowvec>& bias) {
  arma::fmat y = x * weight.t();
  if (bias && bias->n_elem == y.n_rows) {
    y.each_col() += bias->t();
  } else if (bias) {
    y.each_row() += *bias;
  }
  return y;
}
