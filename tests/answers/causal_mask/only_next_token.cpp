#include "causal_mask.hpp"

arma::umat exercise::causal_mask(std::size_t num_tokens) {
  arma::umat mask(num_tokens, num_tokens, arma::fill::zeros);
  for (std::size_t t = 0; t + 1 < num_tokens; ++t) {
    mask(t, t + 1) = 1;
  }
  return mask;
}
