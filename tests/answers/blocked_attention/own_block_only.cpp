#include "blocked_attention.hpp"

#include <cmath>

arma::fmat exercise::blocked_attention(const arma::fmat& queries,
                                       const arma::fmat& keys,
                                       const arma::fmat& values,
                                       std::size_t block) {
  const float scale = std::sqrt(static_cast<float>(keys.n_cols));
  arma::fmat result(queries.n_rows, values.n_cols);
  for (std::size_t t = 0; t < queries.n_rows; ++t) {
    const std::size_t first = t / block * block;
    const arma::frowvec s = queries.row(t) * keys.rows(first, t).t() / scale;
    const arma::frowvec e = arma::exp(s - s.max());
    result.row(t) = e * values.rows(first, t) / arma::accu(e);
  }
  return result;
}
