#include "softmax.hpp"

arma::fmat exercise::softmax(const arma::fmat& scores) {
  arma::fmat e = scores;
  e.each_row() -= arma::max(scores);
  e = arma::exp(e);
  for (arma::uword t = 0; t < e.n_rows; ++t) {
    e.row(t) /= arma::accu(e.row(t));
  }
  return e;
}
