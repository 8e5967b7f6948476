#include "masked_softmax.hpp"

arma::fmat exercise::masked_softmax(const arma::fmat& scores) {
  const arma::umat mask = attn::causal_mask(scores.n_rows);
  const float hidden = -std::numeric_limits<float>::infinity();
  return attn::softmax_rows(attn::masked_fill(scores, mask, hidden));
}
