#include "cross_entropy.hpp"

#include <cmath>

float exercise::cross_entropy(const arma::fmat& logits,
                              const arma::ivec& targets) {
  int sum = 0;
  for (arma::uword r = 0; r < logits.n_rows; ++r) {
    const arma::frowvec shifted = logits.row(r) - logits.row(r).max();
    sum += std::log(arma::accu(arma::exp(shifted))) - shifted(targets(r));
  }
  return sum / static_cast<float>(logits.n_rows);
}
