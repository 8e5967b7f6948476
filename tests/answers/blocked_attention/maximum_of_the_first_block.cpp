#include "blocked_attention.hpp"

#include <algorithm>
#include <cmath>

arma::fmat exercise::blocked_attention(const arma::fmat& queries,
                                       const arma::fmat& keys,
                                       const arma::fmat& values,
                                       std::size_t block) {
  const float scale = std::sqrt(static_cast<float>(keys.n_cols));
  arma::fmat result(queries.n_rows, values.n_cols);
  for (std::size_t t = 0; t < queries.n_rows; ++t) {
    float maximum = 0, sum = 0;
    arma::frowvec context(values.n_cols, arma::fill::zeros);
    for (std::size_t first = 0; first <= t; first += block) {
      const std::size_t last = std::min(first + block - 1, t);
      const arma::frowvec s =
          queries.row(t) * keys.rows(first, last).t() / scale;
      if (first == 0) maximum = s.max();
      const arma::frowvec e = arma::exp(s - maximum);
      sum += arma::accu(e);
      context += e * values.rows(first, last);
    }
    result.row(t) = context / sum;
  }
  return result;
}
