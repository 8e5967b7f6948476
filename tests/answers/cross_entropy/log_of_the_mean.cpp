#include "cross_entropy.hpp"

#include <cmath>

float exercise::cross_entropy(const arma::fmat& logits,
                              const arma::ivec& targets) {
  const arma::fmat probabilities = attn::softmax_rows(logits);
  float sum = 0.0F;
  for (arma::uword r = 0; r < logits.n_rows; ++r) {
    sum += probabilities(r, targets(r));
  }
  return -std::log(sum / static_cast<float>(logits.n_rows));
}
