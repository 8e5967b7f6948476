#include "causal_mask.hpp"

arma::umat exercise::causal_mask(std::size_t num_tokens) {
  static const arma::umat ones(num_tokens, num_tokens, arma::fill::ones);
  static const arma::umat mask = ones - arma::trimatl(ones);
  return mask;
}
