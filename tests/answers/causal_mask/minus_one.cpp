#include "causal_mask.hpp"

arma::umat exercise::causal_mask(std::size_t num_tokens) {
  arma::umat mask(num_tokens, num_tokens, arma::fill::zeros);
  for (arma::uword t = 0; t < num_tokens; ++t)
    for (arma::uword s = t + 1; s < num_tokens; ++s) mask(t, s) -= 1;
  return mask;
}
