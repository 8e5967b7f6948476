#include "score_rank.hpp"

#include <algorithm>
#include <functional>

arma::fvec exercise::score_map_singular_values(const arma::fmat& W_query,
                                               const arma::fmat& W_key) {
  arma::mat M = arma::conv_to<arma::mat>::from(W_query * W_key.t());
  arma::vec squares = arma::eig_sym(M * M.t());
  squares.transform([](double x) { return x > 0 ? x : 0.0; });
  return arma::conv_to<arma::fvec>::from(arma::reverse(arma::sqrt(squares)));
}

std::size_t exercise::score_rank(const arma::fvec& singular_values) {
  const float limit = singular_values.front() * 1e-5f;
  auto first_small =
      std::lower_bound(singular_values.begin(), singular_values.end(), limit,
                       std::greater<float>());
  return static_cast<std::size_t>(first_small - singular_values.begin());
}
