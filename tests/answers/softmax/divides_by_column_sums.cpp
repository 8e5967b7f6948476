#include "softmax.hpp"

arma::fmat exercise::softmax(const arma::fmat& scores) {
  arma::fmat e = scores;
  e.each_col() -= arma::max(e, 1);
  e = arma::exp(e);
  e.each_row() /= arma::sum(e, 0);
  return e;
}
