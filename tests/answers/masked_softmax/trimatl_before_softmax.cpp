#include "masked_softmax.hpp"

arma::fmat exercise::masked_softmax(const arma::fmat& scores) {
  const arma::fmat masked = arma::trimatl(scores);
  return attn::softmax_rows(masked);
}
