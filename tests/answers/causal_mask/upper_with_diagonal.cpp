#include "causal_mask.hpp"

arma::umat exercise::causal_mask(std::size_t num_tokens) {
  const arma::umat ones(num_tokens, num_tokens, arma::fill::ones);
  return arma::trimatu(ones);
}
