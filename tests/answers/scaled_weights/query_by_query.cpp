#include "scaled_weights.hpp"

#include <cmath>

arma::fmat exercise::scaled_weights(const arma::fmat& queries,
                                    const arma::fmat& keys) {
  const float root = std::sqrt(static_cast<float>(queries.n_cols));
  auto weights_of = [&](const arma::frowvec& q) -> arma::frowvec {
    const arma::frowvec scores = q * keys.t();
    const arma::frowvec scaled = scores / root;
    const arma::frowvec e = arma::exp(scaled - scaled.max());
    return e / arma::sum(e);
  };
  arma::fmat weights(queries.n_rows, keys.n_rows);
  for (arma::uword t = 0; t < queries.n_rows; ++t)
    weights.row(t) = weights_of(queries.row(t));
  return weights;
}
