#include "causal_mask.hpp"

arma::umat exercise::causal_mask(std::size_t num_tokens) {
  arma::umat mask(num_tokens, num_tokens, arma::fill::zeros);
  for (std::size_t t = 1; t < num_tokens; ++t) {
    for (std::size_t s = 0; s < num_tokens; ++s) {
      mask(t, s) = s > t + 1 ? 1 : 0;
    }
  }
  return mask;
}
