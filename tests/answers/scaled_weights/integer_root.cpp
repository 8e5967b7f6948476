#include "scaled_weights.hpp"

#include <cmath>

arma::fmat exercise::scaled_weights(const arma::fmat& queries,
                                    const arma::fmat& keys) {
  const int root =
      static_cast<int>(std::sqrt(static_cast<double>(keys.n_cols)));
  const arma::fmat scores = queries * keys.t();
  return attn::softmax_rows(scores / static_cast<float>(root));
}
