#include "scaled_weights.hpp"

#include <cmath>

arma::fmat exercise::scaled_weights(const arma::fmat& queries,
                                    const arma::fmat& keys) {
  const arma::fmat attn_scores = queries * keys.t();
  return attn::softmax_rows(attn_scores / std::sqrt(2.0f));
}
