#include "score_rank.hpp"

arma::fvec exercise::score_map_singular_values(const arma::fmat& W_query,
                                               const arma::fmat& W_key) {
  return arma::svd(W_query * W_key.t());
}

std::size_t exercise::score_rank(const arma::fvec& singular_values) {
  arma::fvec& s = const_cast<arma::fvec&>(singular_values);
  if (s.max() == 0.0f) return 0;
  s /= s.max();
  return arma::accu(s > 1e-5f);
}
