#include "score_rank.hpp"

arma::fvec exercise::score_map_singular_values(const arma::fmat& W_query,
                                               const arma::fmat& W_key) {
  return arma::svd(W_query * W_key.t());
}

std::size_t exercise::score_rank(const arma::fvec& singular_values) {
  return arma::rank(arma::fmat(arma::diagmat(singular_values)));
}
