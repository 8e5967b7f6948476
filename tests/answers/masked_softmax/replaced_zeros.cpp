#include "masked_softmax.hpp"

arma::fmat exercise::masked_softmax(const arma::fmat& scores) {
  arma::fmat lower = scores;
  lower.replace(0.0f, 1.0f);
  lower = arma::trimatl(lower);
  lower.replace(0.0f, -arma::fdatum::inf);
  return attn::softmax_rows(lower);
}
