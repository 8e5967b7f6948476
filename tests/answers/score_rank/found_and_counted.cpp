#include "score_rank.hpp"

arma::fvec exercise::score_map_singular_values(const arma::fmat& W_query,
                                               const arma::fmat& W_key) {
  const arma::uword d_in = W_query.n_rows;
  arma::fmat M(d_in, d_in, arma::fill::zeros);
  for (arma::uword i = 0; i < d_in; ++i) {
    for (arma::uword j = 0; j < d_in; ++j) {
      M(i, j) = arma::dot(W_query.row(i), W_key.row(j));
    }
  }
  return arma::svd(M);
}

std::size_t exercise::score_rank(const arma::fvec& singular_values) {
  return arma::find(singular_values > singular_values.max() / 100000.0f)
      .eval()
      .n_elem;
}
