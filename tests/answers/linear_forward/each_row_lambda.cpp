#include "linear_forward.hpp"

arma::fmat exercise::linear_forward(
    const arma::fmat& x, const arma::fmat& weight,
    const std::optional<arma::frowvec>& bias) {
  arma::mat y = arma::conv_to<arma::mat>::from(x) *
                arma::conv_to<arma::mat>::from(weight).t();
  if (bias) {
    const arma::rowvec b = arma::conv_to<arma::rowvec>::from(*bias);
    y.each_row([&b](arma::rowvec& row) { row += b; });
  }
  return arma::conv_to<arma::fmat>::from(y);
}
