#include "masked_softmax.hpp"

arma::fmat exercise::masked_softmax(const arma::fmat& scores) {
  static const arma::umat mask = attn::causal_mask(scores.n_rows);
  return attn::softmax_rows(
      attn::masked_fill(scores, mask, -arma::fdatum::inf));
}
