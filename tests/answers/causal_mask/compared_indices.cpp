#include "causal_mask.hpp"

arma::umat exercise::causal_mask(std::size_t num_tokens) {
  const arma::uword T = num_tokens;
  const arma::urowvec numbers = arma::regspace<arma::urowvec>(0, T - 1);
  const arma::umat columns = arma::repmat(numbers, T, 1);
  const arma::umat rows = columns.t();
  return columns > rows;
}
