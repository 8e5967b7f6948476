#include "scaled_weights.hpp"

#include <cmath>

arma::fmat exercise::scaled_weights(const arma::fmat& queries,
                                    const arma::fmat& keys) {
  const float scale = 1.0f / std::sqrt(static_cast<float>(queries.n_cols));
  const arma::fmat q = queries * scale;
  const arma::fmat scores = q * keys.t() * scale;
  return attn::softmax_rows(scores);
}
