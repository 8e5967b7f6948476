#include "scaled_weights.hpp"

#include <cmath>

arma::fmat exercise::scaled_weights(const arma::fmat& queries,
                                    const arma::fmat& keys) {
  arma::fmat attn_scores = queries * keys.t();
  arma::fmat attn_weights = attn::softmax_rows(attn_scores);
  return attn_weights / std::sqrt(static_cast<float>(keys.n_cols));
}
