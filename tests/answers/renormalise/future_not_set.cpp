#include "renormalise.hpp"

arma::fmat exercise::renormalise(const arma::fmat& attn_weights) {
  const arma::uword T = attn_weights.n_rows;
  arma::fmat result(T, T, arma::fill::none);
  for (arma::uword t = 0; t < T; ++t) {
    const arma::frowvec seen = attn_weights.row(t).head(t + 1);
    result.row(t).head(t + 1) = seen / arma::accu(seen);
  }
  return result;
}
