#include "cross_entropy.hpp"

#include <cmath>

float exercise::cross_entropy(const arma::fmat& logits,
                              const arma::ivec& targets) {
  const arma::fmat rows = attn::softmax_rows(logits);
  float sum = 0.0F;
  for (arma::uword r = 0; r < rows.n_rows; ++r) {
    const arma::frowvec shifted = rows.row(r) - rows.row(r).max();
    sum += std::log(arma::accu(arma::exp(shifted))) - shifted(targets(r));
  }
  return sum / static_cast<float>(rows.n_rows);
}
