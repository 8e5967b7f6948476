#include "score_rank.hpp"

arma::fvec exercise::score_map_singular_values(const arma::fmat& W_query,
                                               const arma::fmat& W_key) {
  arma::fmat left, right;
  arma::fvec values;
  const arma::fmat score_map = W_query * arma::trans(W_key);
  arma::svd_econ(left, values, right, score_map);
  return values;
}

std::size_t exercise::score_rank(const arma::fvec& singular_values) {
  if (singular_values.max() == 0) return 0;
  const arma::fmat diagonal = arma::diagmat(singular_values);
  return arma::rank(diagonal, 1e-5f * singular_values.max());
}
