#include "training/cross_entropy.hpp"

#include "cross_entropy.hpp"

float exercise::cross_entropy(const arma::fmat& logits,
                              const arma::ivec& targets) {
  return attn::cross_entropy(logits, targets);
}
