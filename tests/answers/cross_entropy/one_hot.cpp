#include "cross_entropy.hpp"

#include <cmath>

float exercise::cross_entropy(const arma::fmat& logits,
                              const arma::ivec& targets) {
  arma::fmat log_softmax = logits;
  for (arma::uword r = 0; r < logits.n_rows; ++r) {
    log_softmax.row(r) -= logits.row(r).max();
    log_softmax.row(r) -= std::log(arma::accu(arma::exp(log_softmax.row(r))));
  }
  arma::fmat one_hot(arma::size(logits), arma::fill::zeros);
  for (arma::uword r = 0; r < logits.n_rows; ++r) one_hot(r, targets(r)) = 1;
  return -arma::accu(log_softmax % one_hot) / logits.n_rows;
}
