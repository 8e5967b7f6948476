#include "cross_entropy.hpp"

#include <cmath>

float exercise::cross_entropy(const arma::fmat& logits,
                              const arma::ivec& targets) {
  float sum = 0.0F;
  for (arma::uword r = 0; r < logits.n_rows; ++r) {
    const arma::fvec column = logits.col(targets(r));
    const float top = column.max();
    sum += top + std::log(arma::accu(arma::exp(column - top))) - column(r);
  }
  return sum / static_cast<float>(logits.n_rows);
}
