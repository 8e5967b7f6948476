#include "renormalise.hpp"

arma::fmat exercise::renormalise(const arma::fmat& attn_weights) {
  const arma::umat visible = 1 - attn::causal_mask(attn_weights.n_rows);
  const arma::fmat masked =
      attn_weights % arma::conv_to<arma::fmat>::from(visible);
  const arma::fvec sums = arma::sum(masked, 1);
  return masked / arma::repmat(sums, 1, attn_weights.n_cols);
}
