#include "score_rank.hpp"

arma::fvec exercise::score_map_singular_values(const arma::fmat& W_query,
                                               const arma::fmat& W_key) {
  arma::fmat U, V;
  arma::fvec s;
  arma::svd(U, s, V, W_query * W_key.t());
  return s;
}

std::size_t exercise::score_rank(const arma::fvec& singular_values) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < singular_values.n_elem; i++) {
    if (singular_values(i) > 1e-5f * singular_values(0)) {
      count++;
    }
  }
  return count;
}
