#include "scaled_weights.hpp"

#include <cmath>

arma::fmat exercise::scaled_weights(const arma::fmat& queries,
                                    const arma::fmat& keys) {
  arma::fmat s = queries * keys.t();
  s /= std::sqrt(static_cast<float>(keys.n_cols));
  s -= s.max();
  s = arma::exp(s);
  const arma::fvec sums = arma::sum(s, 1);
  for (arma::uword t = 0; t < s.n_rows; ++t) s.row(t) /= sums(t);
  return s;
}
