#include "softmax.hpp"

arma::fmat exercise::softmax(const arma::fmat& scores) {
  arma::fmat e = arma::exp(scores);
  e.each_row() /= arma::sum(e);
  return e;
}
