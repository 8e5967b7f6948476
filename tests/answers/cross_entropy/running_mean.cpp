#include "cross_entropy.hpp"

#include <cmath>

float exercise::cross_entropy(const arma::fmat& logits,
                              const arma::ivec& targets) {
  float mean = 0.0F;
  for (arma::uword r = 0; r < logits.n_rows; ++r) {
    const arma::frowvec row = logits.row(r);
    const float top = row.max();
    const float loss =
        (top - row(targets(r))) + std::log(arma::sum(arma::exp(row - top)));
    mean += (loss - mean) / static_cast<float>(r + 1);
  }
  return mean;
}
