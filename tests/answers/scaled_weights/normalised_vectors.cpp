#include "scaled_weights.hpp"

arma::fmat exercise::scaled_weights(const arma::fmat& queries,
                                    const arma::fmat& keys) {
  const arma::fmat q = arma::normalise(queries, 2, 1);
  const arma::fmat k = arma::normalise(keys, 2, 1);
  return attn::softmax_rows(q * k.t());
}
