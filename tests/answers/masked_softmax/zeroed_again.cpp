#include "masked_softmax.hpp"

arma::fmat exercise::masked_softmax(const arma::fmat& scores) {
  const arma::fmat masked = arma::trimatl(scores);
  const arma::fmat weights = attn::softmax_rows(masked);
  return arma::trimatl(weights);
}
