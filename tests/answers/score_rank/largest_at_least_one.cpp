#include "score_rank.hpp"

arma::fvec exercise::score_map_singular_values(const arma::fmat& W_query,
                                               const arma::fmat& W_key) {
  const arma::fmat M = W_query * W_key.t();
  return arma::svd(M);
}

std::size_t exercise::score_rank(const arma::fvec& singular_values) {
  float largest = 1.0f;
  for (float value : singular_values) {
    if (value > largest) largest = value;
  }
  std::size_t rank = 0;
  for (float value : singular_values) {
    if (value > 1e-5f * largest) rank += 1;
  }
  return rank;
}
