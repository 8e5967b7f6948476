#include "linear_forward.hpp"

arma::fmat exercise::linear_forward(
    const arma::fmat& x, const arma::fmat& weight,
    const std::optional<arma::frowvec>& bias) {
  if (!bias) return x * weight.t();
  auto y = arma::fmat(x * weight.t()) +
           arma::fmat(arma::repmat(*bias, x.n_rows, 1));
  return y;
}
