#include "cross_entropy.hpp"

#include <cmath>

float exercise::cross_entropy(const arma::fmat& logits,
                              const arma::ivec& targets) {
  float sum = 0.0F;
  for (arma::uword r = 0; r < logits.n_rows; ++r) {
    const arma::frowvec row = logits.row(r);
    const arma::frowvec shifted = row - row.max();
    sum += std::log(arma::accu(arma::exp(shifted))) - row(targets(r));
  }
  return sum / static_cast<float>(logits.n_rows);
}
