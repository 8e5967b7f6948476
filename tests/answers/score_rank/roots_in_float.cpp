#include "score_rank.hpp"

arma::fvec exercise::score_map_singular_values(const arma::fmat& W_query,
                                               const arma::fmat& W_key) {
  const arma::fmat M = W_query * W_key.t();
  const arma::fvec eigenvalues = arma::eig_sym(M.t() * M);
  return arma::reverse(arma::sqrt(eigenvalues));
}

std::size_t exercise::score_rank(const arma::fvec& singular_values) {
  return arma::accu(singular_values > 1e-5f * singular_values.max());
}
