#include "renormalise.hpp"

arma::fmat exercise::renormalise(const arma::fmat& attn_weights) {
  arma::fmat masked = attn_weights;
  masked.elem(arma::find(attn::causal_mask(masked.n_rows)))
      .fill(-arma::fdatum::inf);
  return attn::softmax_rows(masked);
}
