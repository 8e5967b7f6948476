#include "scaled_weights.hpp"

arma::fmat exercise::scaled_weights(const arma::fmat& queries,
                                    const arma::fmat& keys) {
  const arma::fmat scores = keys * queries.t();
  return attn::softmax_rows(scores / static_cast<float>(queries.n_cols));
}
