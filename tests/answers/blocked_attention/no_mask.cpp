#include "blocked_attention.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

arma::fmat exercise::blocked_attention(const arma::fmat& queries,
                                       const arma::fmat& keys,
                                       const arma::fmat& values,
                                       std::size_t block) {
  const std::size_t T = keys.n_rows;
  arma::fmat z(queries.n_rows, values.n_cols);
  for (std::size_t t = 0; t < queries.n_rows; ++t) {
    float m = -std::numeric_limits<float>::infinity(), l = 0;
    arma::frowvec c(values.n_cols, arma::fill::zeros);
    for (std::size_t first = 0; first < T; first += block) {
      const std::size_t last = std::min(first + block, T) - 1;
      arma::frowvec s = queries.row(t) * keys.rows(first, last).t() /
                        std::sqrt(float(keys.n_cols));
      const float before = m;
      m = std::max(m, s.max());
      s = arma::exp(s - m);
      l = l * std::exp(before - m) + arma::accu(s);
      c = c * std::exp(before - m) + s * values.rows(first, last);
    }
    z.row(t) = c / l;
  }
  return z;
}
