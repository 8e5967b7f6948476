#include "score_rank.hpp"

#include <cmath>

arma::fvec exercise::score_map_singular_values(const arma::fmat& W_query,
                                               const arma::fmat& W_key) {
  const float root = std::sqrt(static_cast<float>(W_query.n_cols));
  return arma::svd(W_query * W_key.t() / root);
}

std::size_t exercise::score_rank(const arma::fvec& singular_values) {
  return arma::accu(singular_values > 1e-5f * singular_values.max());
}
