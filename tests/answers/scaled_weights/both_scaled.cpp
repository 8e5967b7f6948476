#include "scaled_weights.hpp"

#include <cmath>

arma::fmat exercise::scaled_weights(const arma::fmat& queries,
                                    const arma::fmat& keys) {
  const double d_k = static_cast<double>(keys.n_cols);
  const float fourth_root = static_cast<float>(std::sqrt(std::sqrt(d_k)));
  arma::fmat q = queries;
  arma::fmat k = keys;
  q /= fourth_root;
  k /= fourth_root;
  arma::fmat scores = q * k.t();
  return attn::softmax_rows(scores);
}
