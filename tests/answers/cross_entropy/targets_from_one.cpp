#include "cross_entropy.hpp"

#include <cmath>

float exercise::cross_entropy(const arma::fmat& logits,
                              const arma::ivec& targets) {
  float sum = 0.0F;
  for (arma::uword r = 0; r < logits.n_rows; ++r) {
    const arma::frowvec shifted = logits.row(r) - logits.row(r).max();
    const auto target = static_cast<arma::uword>(targets(r) - 1);
    sum += std::log(arma::accu(arma::exp(shifted))) - shifted(target);
  }
  return sum / static_cast<float>(logits.n_rows);
}
