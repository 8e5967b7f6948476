#include "score_rank.hpp"

arma::fvec exercise::score_map_singular_values(const arma::fmat& W_query,
                                               const arma::fmat& W_key) {
  arma::fvec values = arma::abs(arma::eig_gen(W_query * W_key.t()));
  return arma::sort(values, "descend");
}

std::size_t exercise::score_rank(const arma::fvec& singular_values) {
  std::size_t rank = 0;
  for (std::size_t i = 1; i < singular_values.n_elem; ++i)
    if (singular_values[i] > 1e-5f * singular_values[0]) ++rank;
  return rank;
}
