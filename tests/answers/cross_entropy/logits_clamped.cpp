#include "cross_entropy.hpp"

#include <cmath>

float exercise::cross_entropy(const arma::fmat& logits,
                              const arma::ivec& targets) {
  const arma::fmat clamped = arma::clamp(logits, -80.0F, 80.0F);
  float sum = 0.0F;
  for (arma::uword r = 0; r < logits.n_rows; ++r) {
    const arma::frowvec row = clamped.row(r);
    sum += std::log(arma::accu(arma::exp(row))) - row(targets(r));
  }
  return sum / static_cast<float>(logits.n_rows);
}
