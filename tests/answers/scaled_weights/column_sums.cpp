#include "scaled_weights.hpp"

#include <cmath>

arma::fmat exercise::scaled_weights(const arma::fmat& queries,
                                    const arma::fmat& keys) {
  arma::fmat e =
      queries * keys.t() / std::sqrt(static_cast<float>(keys.n_cols));
  e.each_col() -= arma::max(e, 1);
  e = arma::exp(e);
  e.each_row() /= arma::sum(e, 0);
  return e;
}
