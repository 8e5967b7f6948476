#include "cross_entropy.hpp"

#include <cmath>

float exercise::cross_entropy(const arma::fmat& logits,
                              const arma::ivec& targets) {
  double sum = 0.0;
  for (arma::uword r = 0; r < logits.n_rows; ++r) {
    const arma::rowvec row = arma::conv_to<arma::rowvec>::from(logits.row(r));
    const arma::rowvec powers = arma::exp(row - row.max());
    sum -= std::log(powers(targets(r)) / arma::accu(powers));
  }
  return static_cast<float>(sum / static_cast<double>(logits.n_rows));
}
