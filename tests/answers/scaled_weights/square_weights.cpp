#include "scaled_weights.hpp"

#include <cmath>

arma::fmat exercise::scaled_weights(const arma::fmat& queries,
                                    const arma::fmat& keys) {
  const arma::uword T = queries.n_rows;
  const float root = std::sqrt(static_cast<float>(queries.n_cols));
  arma::fmat scores(T, T);
  for (arma::uword t = 0; t < T; ++t) {
    for (arma::uword s = 0; s < T; ++s) {
      scores(t, s) = arma::dot(queries.row(t), keys.row(s)) / root;
    }
  }
  return attn::softmax_rows(scores);
}
