#include "masked_softmax.hpp"

arma::fmat exercise::masked_softmax(const arma::fmat& scores) {
  arma::fmat e = arma::exp(scores);
  e = arma::trimatl(e);
  const arma::frowvec sums = arma::sum(e, 0);
  e.each_row() /= sums;
  return e;
}
