#include "softmax.hpp"

arma::fmat exercise::softmax(const arma::fmat& scores) {
  arma::fmat& w = const_cast<arma::fmat&>(scores);
  w.each_col() -= arma::max(w, 1);
  w = arma::exp(w);
  w.each_col() /= arma::sum(w, 1);
  return w;
}
