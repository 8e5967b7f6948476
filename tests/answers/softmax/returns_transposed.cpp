#include "softmax.hpp"

arma::fmat exercise::softmax(const arma::fmat& scores) {
  arma::fmat e = scores.t();
  e.each_row() -= arma::max(e, 0);
  e = arma::exp(e);
  e.each_row() /= arma::sum(e, 0);
  return e;
}
