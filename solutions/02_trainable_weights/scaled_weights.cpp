// A dot product adds d_k terms. If each has variance 1, the sum has variance
// d_k, so sqrt(d_k) brings it back to 1 whatever the width. It has to happen
// before the softmax: what goes in decides how sharp the weights are, and
// what comes out already sums to 1.
#include "02_trainable_weights/scaled_weights.hpp"

#include <cmath>

namespace solution {

arma::fmat scaled_weights(const arma::fmat& queries, const arma::fmat& keys) {
  const float d_k = static_cast<float>(keys.n_cols);
  const arma::fmat scores = queries * keys.t();  // (T, S)
  const arma::fmat scaled_scores = scores / std::sqrt(d_k);
  return attn::softmax_rows(scaled_scores);
}

}  // namespace solution
