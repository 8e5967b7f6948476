#include "cross_entropy.hpp"

#include <cmath>

float exercise::cross_entropy(const arma::fmat& logits,
                              const arma::ivec& targets) {
  float loss = 0.0F;
  for (arma::uword r = 0; r < logits.n_rows; ++r) {
    const arma::frowvec shifted = logits.row(r) - logits.row(r).max();
    loss = std::log(arma::accu(arma::exp(shifted))) - shifted(targets(r));
  }
  return loss;
}
