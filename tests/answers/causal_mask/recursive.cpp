#include "causal_mask.hpp"

arma::umat exercise::causal_mask(std::size_t num_tokens) {
  if (num_tokens == 1) return arma::umat(1, 1, arma::fill::zeros);
  const arma::uword last = num_tokens - 1;
  arma::umat mask = exercise::causal_mask(last);
  mask.resize(num_tokens, num_tokens);
  mask.col(last).head(last).ones();
  return mask;
}
