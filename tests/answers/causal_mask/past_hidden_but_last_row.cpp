#include "causal_mask.hpp"

arma::umat exercise::causal_mask(std::size_t num_tokens) {
  arma::umat mask(num_tokens, num_tokens, arma::fill::zeros);
  for (size_t t = 0; t < num_tokens - 1; t++) {
    for (size_t s = 0; s < t; s++) {
      mask(t, s) = 1;
    }
  }
  return mask;
}
