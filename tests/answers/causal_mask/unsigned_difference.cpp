#include "causal_mask.hpp"

arma::umat exercise::causal_mask(std::size_t num_tokens) {
  arma::umat mask(num_tokens, num_tokens, arma::fill::zeros);
  for (std::size_t t = 0; t < num_tokens; ++t) {
    for (std::size_t s = 0; s < num_tokens; ++s) {
      if (s - t > 0) mask(t, s) = 1;
    }
  }
  return mask;
}
