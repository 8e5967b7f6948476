#include "renormalise.hpp"

#include <algorithm>

arma::fmat exercise::renormalise(const arma::fmat& attn_weights) {
  arma::fmat out(arma::size(attn_weights), arma::fill::zeros);
  for (arma::uword t = 0; t < out.n_rows; ++t) {
    const arma::frowvec seen = attn_weights.row(t).head(t + 1);
    const float sum = std::max(arma::sum(seen), 1e-3f);
    out.row(t).head(t + 1) = seen / sum;
  }
  return out;
}
