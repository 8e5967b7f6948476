#include "scaled_weights.hpp"

#include <cmath>

arma::fmat exercise::scaled_weights(const arma::fmat& queries,
                                    const arma::fmat& keys) {
  const arma::fmat scores =
      queries * keys.t() / std::sqrt(static_cast<float>(keys.n_cols));
  return attn::softmax_rows(scores.t()).t();
}
