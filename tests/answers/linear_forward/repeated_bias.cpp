#include "linear_forward.hpp"

arma::fmat exercise::linear_forward(
    const arma::fmat& x, const arma::fmat& weight,
    const std::optional<arma::frowvec>& bias) {
  const arma::fmat product = (weight * x.t()).t();
  if (!bias.has_value()) {
    return product;
  }
  return product + arma::repmat(bias.value(), x.n_rows, 1);
}
