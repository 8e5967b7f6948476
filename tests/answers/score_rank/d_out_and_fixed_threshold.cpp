#include "score_rank.hpp"

arma::fvec exercise::score_map_singular_values(const arma::fmat& W_query,
                                               const arma::fmat& W_key) {
  return arma::svd(W_query.t() * W_key);
}

std::size_t exercise::score_rank(const arma::fvec& singular_values) {
  std::size_t n = 0;
  for (const float s : singular_values) n += s > 1e-5f ? 1 : 0;
  return n;
}
