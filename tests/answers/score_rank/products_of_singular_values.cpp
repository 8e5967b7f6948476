#include "score_rank.hpp"

#include <algorithm>

arma::fvec exercise::score_map_singular_values(const arma::fmat& W_query,
                                               const arma::fmat& W_key) {
  const arma::fvec q = arma::svd(W_query);
  const arma::fvec k = arma::svd(W_key);
  arma::fvec values(W_query.n_rows, arma::fill::zeros);
  values.head(q.n_elem) = q % k;
  return values;
}

std::size_t exercise::score_rank(const arma::fvec& singular_values) {
  return arma::accu(singular_values > 1e-5f * singular_values.max());
}
