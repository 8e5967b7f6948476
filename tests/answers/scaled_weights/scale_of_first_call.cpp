#include "scaled_weights.hpp"

#include <cmath>

arma::fmat exercise::scaled_weights(const arma::fmat& queries,
                                    const arma::fmat& keys) {
  static const float root = std::sqrt(static_cast<float>(keys.n_cols));
  const arma::fmat scores = queries * keys.t();
  return attn::softmax_rows(scores / root);
}
