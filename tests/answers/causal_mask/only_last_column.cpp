#include "causal_mask.hpp"

arma::umat exercise::causal_mask(std::size_t num_tokens) {
  arma::umat mask(num_tokens, num_tokens, arma::fill::zeros);
  mask.col(num_tokens - 1).ones();
  mask(num_tokens - 1, num_tokens - 1) = 0;
  return mask;
}
