#include "scaled_weights.hpp"

#include <cmath>

arma::fmat exercise::scaled_weights(const arma::fmat& queries,
                                    const arma::fmat& keys) {
  const float scale = static_cast<float>(std::sqrt(1 / keys.n_cols));
  arma::fmat scores = queries * keys.t();
  scores *= scale;
  return attn::softmax_rows(scores);
}
