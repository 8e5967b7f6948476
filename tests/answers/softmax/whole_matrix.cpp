#include "softmax.hpp"

arma::fmat exercise::softmax(const arma::fmat& scores) {
  arma::fmat e = scores;
  e.each_col() -= arma::max(scores, 1);
  e = arma::exp(e);
  e.each_col() /= arma::sum(e, 1);
  return e;
}
