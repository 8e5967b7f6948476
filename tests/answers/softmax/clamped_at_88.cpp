#include "softmax.hpp"

arma::fmat exercise::softmax(const arma::fmat& scores) {
  const arma::fmat safe = arma::clamp(scores, -88.0f, 88.0f);
  arma::fmat e = arma::exp(safe);
  for (arma::uword t = 0; t < e.n_rows; ++t) e.row(t) /= arma::accu(e.row(t));
  return e;
}
