#include "masked_softmax.hpp"

arma::fmat exercise::masked_softmax(const arma::fmat& scores) {
  arma::fmat masked = scores;
  const arma::umat future = attn::causal_mask(scores.n_rows);
  masked.elem(arma::find(future == 1)).fill(-1000.0f);
  return attn::softmax_rows(masked);
}
