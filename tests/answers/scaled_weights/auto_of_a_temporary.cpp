#include "scaled_weights.hpp"

#include <cmath>

arma::fmat exercise::scaled_weights(const arma::fmat& queries,
                                    const arma::fmat& keys) {
  const float d_k = static_cast<float>(keys.n_cols);
  auto scaled = arma::fmat(queries * keys.t()) / std::sqrt(d_k);
  return attn::softmax_rows(scaled);
}
