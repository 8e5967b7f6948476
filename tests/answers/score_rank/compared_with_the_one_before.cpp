#include "score_rank.hpp"

arma::fvec exercise::score_map_singular_values(const arma::fmat& W_query,
                                               const arma::fmat& W_key) {
  const arma::fmat M = W_query * W_key.t();
  return arma::svd(M);
}

std::size_t exercise::score_rank(const arma::fvec& singular_values) {
  if (singular_values(0) == 0) return 0;
  std::size_t rank = 1;
  while (rank < singular_values.n_elem &&
         singular_values(rank) > 1e-5f * singular_values(rank - 1)) {
    ++rank;
  }
  return rank;
}
