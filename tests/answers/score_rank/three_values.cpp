#include "score_rank.hpp"

arma::fvec exercise::score_map_singular_values(const arma::fmat& W_query,
                                               const arma::fmat& W_key) {
  arma::fvec s = arma::svd(W_query * W_key.t());
  s.resize(3);
  return s;
}

std::size_t exercise::score_rank(const arma::fvec& singular_values) {
  return arma::accu(singular_values > 1e-5f * singular_values.max());
}
