#include "softmax.hpp"

arma::fmat exercise::softmax(const arma::fmat& scores) {
  arma::fmat weights = scores;
  for (arma::uword t = 0; t < weights.n_rows; ++t) {
    weights.row(t) /= arma::accu(weights.row(t));
  }
  return weights;
}
