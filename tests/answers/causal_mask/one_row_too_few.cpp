#include "causal_mask.hpp"

arma::umat exercise::causal_mask(std::size_t num_tokens) {
  arma::umat mask(num_tokens - 1, num_tokens, arma::fill::zeros);
  for (std::size_t t = 0; t + 1 < num_tokens; ++t) {
    for (std::size_t s = t + 1; s < num_tokens; ++s) mask(t, s) = 1;
  }
  return mask;
}
