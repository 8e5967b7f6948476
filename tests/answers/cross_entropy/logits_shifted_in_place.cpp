#include "cross_entropy.hpp"

#include <cmath>

float exercise::cross_entropy(const arma::fmat& logits,
                              const arma::ivec& targets) {
  auto& rows = const_cast<arma::fmat&>(logits);
  float sum = 0.0F;
  for (arma::uword r = 0; r < rows.n_rows; ++r) {
    rows.row(r) -= arma::frowvec(rows.row(r)).max();
    sum += std::log(arma::accu(arma::exp(rows.row(r)))) - rows(r, targets(r));
  }
  return sum / static_cast<float>(rows.n_rows);
}
