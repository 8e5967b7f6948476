#include "linear_forward.hpp"

arma::fmat exercise::linear_forward(
    const arma::fmat& x, const arma::fmat& weight,
    const std::optional<arma::frowvec>& bias) {
  arma::fmat& w = const_cast<arma::fmat&>(weight);
  arma::inplace_trans(w);
  arma::fmat y = x * w;
  if (bias) y.each_row() += *bias;
  return y;
}
