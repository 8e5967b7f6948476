#include "causal_mask.hpp"

#include <algorithm>

arma::umat exercise::causal_mask(std::size_t num_tokens) {
  arma::umat mask(num_tokens, num_tokens, arma::fill::zeros);
  for (std::size_t t = 0; t < num_tokens; ++t) {
    const std::size_t end = std::min(num_tokens, t + 6);
    for (std::size_t s = t + 1; s < end; ++s) mask(t, s) = 1;
  }
  return mask;
}
