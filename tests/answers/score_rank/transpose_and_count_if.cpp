#include "score_rank.hpp"

#include <algorithm>

arma::fvec exercise::score_map_singular_values(const arma::fmat& W_query,
                                               const arma::fmat& W_key) {
  const arma::mat q = arma::conv_to<arma::mat>::from(W_query);
  const arma::mat k = arma::conv_to<arma::mat>::from(W_key);
  const arma::mat transposed = k * q.t();
  return arma::conv_to<arma::fvec>::from(arma::svd(transposed));
}

std::size_t exercise::score_rank(const arma::fvec& singular_values) {
  const double largest =
      *std::max_element(singular_values.begin(), singular_values.end());
  return static_cast<std::size_t>(
      std::count_if(singular_values.begin(), singular_values.end(),
                    [&](float value) { return value > 1e-5 * largest; }));
}
