#include "scaled_weights.hpp"

#include <cmath>
#include <stdexcept>

arma::fmat exercise::scaled_weights(const arma::fmat& queries,
                                    const arma::fmat& keys) {
  if (queries.n_rows != keys.n_rows || queries.n_cols != keys.n_cols) {
    throw std::runtime_error("queries and keys must have the same shape");
  }
  const arma::fmat scores = queries * keys.t();
  return attn::softmax_rows(scores /
                            std::sqrt(static_cast<float>(keys.n_cols)));
}
