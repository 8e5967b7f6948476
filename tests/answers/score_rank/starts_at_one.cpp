#include "score_rank.hpp"

arma::fvec exercise::score_map_singular_values(const arma::fmat& W_query,
                                               const arma::fmat& W_key) {
  const arma::fmat M = W_query * W_key.t();
  return arma::svd(M);
}

std::size_t exercise::score_rank(const arma::fvec& singular_values) {
  std::size_t rank = 1;
  const float largest = singular_values(0);
  for (arma::uword i = 1; i < singular_values.n_elem; ++i) {
    if (singular_values(i) > 1e-5f * largest) ++rank;
  }
  return rank;
}
