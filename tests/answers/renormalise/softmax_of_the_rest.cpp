#include "renormalise.hpp"

arma::fmat exercise::renormalise(const arma::fmat& attn_weights) {
  const arma::fmat masked = arma::trimatl(attn_weights);
  return attn::softmax_rows(masked);
}
