// On paper -log(exp(x) / sum of exp(x')) is log(sum of exp(x')) - x, which
// never divides by what has vanished. Subtracting the row's largest logit
// from all of them changes neither side: no exponential overflows, and the
// sum is at least 1. A class that is out of all question costs as much as its
// logit lies below the others, and not infinitely much.
#include "12_training/cross_entropy.hpp"

#include <cmath>

namespace solution {

float cross_entropy(const arma::fmat& logits, const arma::ivec& targets) {
  float sum = 0.0F;
  for (std::size_t r = 0; r < logits.n_rows; ++r) {
    const arma::frowvec shifted = logits.row(r) - logits.row(r).max();  // (C)
    const auto target = static_cast<std::size_t>(targets(r));
    sum += std::log(arma::accu(arma::exp(shifted))) - shifted(target);
  }
  return sum / static_cast<float>(logits.n_rows);
}

}  // namespace solution
