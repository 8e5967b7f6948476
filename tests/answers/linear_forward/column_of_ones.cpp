#include "linear_forward.hpp"

arma::fmat exercise::linear_forward(
    const arma::fmat& x, const arma::fmat& weight,
    const std::optional<arma::frowvec>& bias) {
  if (!bias) return x * weight.t();
  const arma::fmat wider_x =
      arma::join_rows(x, arma::ones<arma::fmat>(x.n_rows, 1));
  const arma::fmat wider_weight = arma::join_rows(weight, bias->t());
  return wider_x * wider_weight.t();
}
