#include "cross_entropy.hpp"

#include <cmath>

float exercise::cross_entropy(const arma::fmat& logits,
                              const arma::ivec& targets) {
  double total = 0.0;
  for (arma::uword r = 0; r < logits.n_rows; ++r) {
    const double largest = logits.row(r).max();
    double sum = 0.0;
    for (arma::uword c = 0; c < logits.n_cols; ++c) {
      sum += std::exp(logits(r, c) - largest);
    }
    const double own = logits(r, static_cast<arma::uword>(targets(r)));
    total += largest + std::log(sum) - own;
  }
  return static_cast<float>(total / static_cast<double>(logits.n_rows));
}
