#include "causal_mask.hpp"

#include <stdexcept>

arma::umat exercise::causal_mask(std::size_t num_tokens) {
  if (num_tokens < 2) throw std::runtime_error("causal_mask: too few tokens");
  arma::umat mask(num_tokens, num_tokens, arma::fill::ones);
  for (std::size_t t = 0; t < num_tokens; ++t) {
    for (std::size_t s = 0; s <= t; ++s) mask(t, s) = 0;
  }
  return mask;
}
