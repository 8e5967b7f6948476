#include "softmax_backward.hpp"

arma::fmat exercise::softmax_backward(const arma::fmat& grad_attn_weights,
                                      const arma::fmat& attn_weights) {
  const arma::uword keys = attn_weights.n_cols;
  const arma::fmat eye = arma::eye<arma::fmat>(keys, keys);
  const arma::fmat one(1, 1, arma::fill::ones);
  const attn::KeptAttention kept = {arma::fmat(attn_weights.n_rows, 1),
                                    arma::fmat(keys, 1), eye, attn_weights};
  return attn::attention_backward(grad_attn_weights, kept).attn_scores;
}
