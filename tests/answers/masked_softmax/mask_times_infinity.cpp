#include "masked_softmax.hpp"

arma::fmat exercise::masked_softmax(const arma::fmat& scores) {
  const arma::fmat mask =
      arma::conv_to<arma::fmat>::from(attn::causal_mask(scores.n_rows));
  const arma::fmat masked = scores + mask * -arma::fdatum::inf;
  return attn::softmax_rows(masked);
}
