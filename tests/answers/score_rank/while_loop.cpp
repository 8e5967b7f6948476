#include "score_rank.hpp"

arma::fvec exercise::score_map_singular_values(const arma::fmat& W_query,
                                               const arma::fmat& W_key) {
  return arma::svd(arma::fmat(W_query * W_key.t()));
}

std::size_t exercise::score_rank(const arma::fvec& singular_values) {
  arma::uword rank = 0;
  while (rank < singular_values.size() &&
         singular_values[rank] > 1e-5 * singular_values[0])
    ++rank;
  return rank;
}
