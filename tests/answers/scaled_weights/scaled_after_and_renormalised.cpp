#include "scaled_weights.hpp"

#include <cmath>

arma::fmat exercise::scaled_weights(const arma::fmat& queries,
                                    const arma::fmat& keys) {
  arma::fmat weights = attn::softmax_rows(queries * keys.t());
  weights /= std::sqrt(static_cast<float>(keys.n_cols));
  weights.each_col() /= arma::sum(weights, 1);
  return weights;
}
