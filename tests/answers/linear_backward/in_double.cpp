#include "linear_backward.hpp"

exercise::LinearGradients exercise::linear_backward(
    const arma::fmat& grad_y, const arma::fmat& x, const arma::fmat& weight) {
  const arma::mat slopes = arma::conv_to<arma::mat>::from(grad_y);
  const arma::mat tokens = arma::conv_to<arma::mat>::from(x);
  const arma::mat w = arma::conv_to<arma::mat>::from(weight);
  const arma::mat of_x = slopes * w;
  const arma::mat of_weight = slopes.t() * tokens;
  const arma::rowvec of_bias = arma::sum(slopes);
  return {arma::conv_to<arma::fmat>::from(of_x),
          arma::conv_to<arma::fmat>::from(of_weight),
          arma::conv_to<arma::frowvec>::from(of_bias)};
}
