#include "scaled_weights.hpp"

#include <cmath>

arma::fmat exercise::scaled_weights(const arma::fmat& queries,
                                    const arma::fmat& keys) {
  arma::fmat scores =
      queries * keys.t() / std::sqrt(static_cast<float>(keys.n_cols));
  for (arma::uword t = 0; t < scores.n_rows; ++t) {
    for (arma::uword s = t + 1; s < scores.n_cols; ++s) {
      scores(t, s) = -arma::fdatum::inf;
    }
  }
  return attn::softmax_rows(scores);
}
