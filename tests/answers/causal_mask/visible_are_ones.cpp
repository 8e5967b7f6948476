#include "causal_mask.hpp"

arma::umat exercise::causal_mask(std::size_t num_tokens) {
  return arma::trimatl(arma::umat(num_tokens, num_tokens, arma::fill::ones));
}
