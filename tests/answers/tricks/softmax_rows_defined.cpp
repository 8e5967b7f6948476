#include "softmax.hpp"

arma::fmat attn::softmax_rows(const arma::fmat& scores) {
  return scores;
}

arma::fmat exercise::softmax(const arma::fmat& scores) {
  return scores;
}
