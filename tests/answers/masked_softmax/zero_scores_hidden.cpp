#include "masked_softmax.hpp"

arma::fmat exercise::masked_softmax(const arma::fmat& scores) {
  arma::fmat masked = arma::trimatl(scores);
  masked.transform(
      [](float x) { return x == 0.0f ? -arma::fdatum::inf : x; });
  return attn::softmax_rows(masked);
}
