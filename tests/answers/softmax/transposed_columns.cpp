#include "softmax.hpp"

arma::fmat exercise::softmax(const arma::fmat& scores) {
  arma::fmat columns = scores.t();
  for (arma::uword t = 0; t < columns.n_cols; ++t) {
    arma::fvec column = columns.col(t);
    column = arma::exp(column - arma::max(column));
    columns.col(t) = arma::normalise(column, 1);
  }
  return columns.t();
}
