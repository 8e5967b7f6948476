#include "cross_entropy.hpp"

#include <cmath>

float exercise::cross_entropy(const arma::fmat& logits,
                              const arma::ivec& targets) {
  // log(sum over c of exp(x_c - x_target)), as log1p where the target leads.
  float mean = 0.0F;
  for (arma::uword r = 0; r < logits.n_rows; ++r) {
    const arma::frowvec ahead = logits.row(r) - logits(r, targets(r));
    const float most = std::max(0.0F, ahead.max());
    const float loss = most + std::log(arma::accu(arma::exp(ahead - most)));
    mean += loss / static_cast<float>(logits.n_rows);
  }
  return mean;
}
