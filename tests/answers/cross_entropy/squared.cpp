#include "cross_entropy.hpp"

#include <cmath>

float exercise::cross_entropy(const arma::fmat& logits,
                              const arma::ivec& targets) {
  arma::fmat errors = attn::softmax_rows(logits);
  for (arma::uword r = 0; r < logits.n_rows; ++r) {
    errors(r, targets(r)) -= 1.0F;
  }
  return arma::accu(errors % errors) / static_cast<float>(logits.n_rows);
}
