#include "score_rank.hpp"

arma::fvec exercise::score_map_singular_values(const arma::fmat& W_query,
                                               const arma::fmat& W_key) {
  const arma::fmat M = W_query * W_key.t();
  return arma::svd(M);
}

std::size_t exercise::score_rank(const arma::fvec& singular_values) {
  static const float threshold = 1e-5f * singular_values.max();
  return arma::accu(singular_values > threshold);
}
