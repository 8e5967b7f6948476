#include "softmax.hpp"

arma::fmat exercise::softmax(const arma::fmat& scores) {
  arma::mat wide = arma::conv_to<arma::mat>::from(scores);
  wide.each_row([](arma::rowvec& row) {
    row -= row.max();
    row = arma::exp(row);
    row /= arma::sum(row);
  });
  return arma::conv_to<arma::fmat>::from(wide);
}
