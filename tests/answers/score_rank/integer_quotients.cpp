#include "score_rank.hpp"

arma::fvec exercise::score_map_singular_values(const arma::fmat& W_query,
                                               const arma::fmat& W_key) {
  return arma::svd(W_query * W_key.t());
}

std::size_t exercise::score_rank(const arma::fvec& singular_values) {
  const int largest = static_cast<int>(singular_values(0));
  if (largest == 0) return 0;
  std::size_t rank = 0;
  for (arma::uword i = 0; i < singular_values.n_elem; ++i) {
    if (static_cast<int>(singular_values(i)) / largest > 1e-5) rank++;
  }
  return rank;
}
