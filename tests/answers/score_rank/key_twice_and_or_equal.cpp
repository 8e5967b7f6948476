#include "score_rank.hpp"

arma::fvec exercise::score_map_singular_values(const arma::fmat& W_query,
                                               const arma::fmat& W_key) {
  const arma::fmat M = W_key * W_key.t();
  return arma::svd(M);
}

std::size_t exercise::score_rank(const arma::fvec& singular_values) {
  const float limit = 1e-5f * singular_values.front();
  return arma::accu(singular_values >= limit);
}
