#include "causal_mask.hpp"

arma::umat exercise::causal_mask(std::size_t num_tokens) {
  arma::umat mask = arma::ones<arma::umat>(num_tokens, num_tokens);
  return arma::trimatl(mask, -1);
}
