#include "causal_mask.hpp"

arma::umat exercise::causal_mask(std::size_t num_tokens) {
  const arma::umat ones = arma::ones<arma::umat>(num_tokens, num_tokens);
  return ones - arma::trimatl(ones);
}
