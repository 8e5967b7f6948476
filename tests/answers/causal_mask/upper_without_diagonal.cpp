#include "causal_mask.hpp"

arma::umat exercise::causal_mask(std::size_t num_tokens) {
  arma::umat mask =
      arma::trimatu(arma::ones<arma::umat>(num_tokens, num_tokens));
  mask.diag().zeros();
  return mask;
}
