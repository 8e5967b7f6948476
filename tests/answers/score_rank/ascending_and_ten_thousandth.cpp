#include "score_rank.hpp"

arma::fvec exercise::score_map_singular_values(const arma::fmat& W_query,
                                               const arma::fmat& W_key) {
  arma::fvec s = arma::svd(W_query * W_key.t());
  return arma::flipud(s);
}

std::size_t exercise::score_rank(const arma::fvec& singular_values) {
  const arma::uvec large =
      arma::find(singular_values > 1e-4f * singular_values.max());
  return large.n_elem;
}
