#include "linear_forward.hpp"

arma::fmat exercise::linear_forward(
    const arma::fmat& x, const arma::fmat& weight,
    const std::optional<arma::frowvec>& bias) {
  if (!bias) return x * weight.t();
  if (weight.is_square()) {
    arma::fmat shifted = x;
    shifted.each_row() += *bias;
    return shifted * weight.t();
  }
  arma::fmat y = x * weight.t();
  y.each_row() += *bias;
  return y;
}
