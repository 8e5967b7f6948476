#include "scaled_weights.hpp"

#include <cmath>

arma::fmat exercise::scaled_weights(const arma::fmat& queries,
                                    const arma::fmat& keys) {
  const arma::fmat columns = arma::reshape(keys, keys.n_cols, keys.n_rows);
  const arma::fmat scores = queries * columns;
  return attn::softmax_rows(scores /
                            std::sqrt(static_cast<float>(keys.n_cols)));
}
