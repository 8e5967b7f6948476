#include "blocked_attention.hpp"

#include <algorithm>
#include <cmath>

arma::fmat exercise::blocked_attention(const arma::fmat& queries,
                                       const arma::fmat& keys,
                                       const arma::fmat& values,
                                       std::size_t block) {
  const float scale = std::sqrt(static_cast<float>(keys.n_cols));
  float m = -arma::fdatum::inf;
  float l = 0;
  arma::frowvec c(values.n_cols, arma::fill::zeros);
  arma::fmat z(queries.n_rows, values.n_cols);
  for (arma::uword t = 0; t < queries.n_rows; ++t) {
    for (arma::uword first = 0; first <= t; first += block) {
      const arma::uword last = std::min<arma::uword>(first + block - 1, t);
      const arma::frowvec s =
          queries.row(t) * keys.rows(first, last).t() / scale;
      const float bigger = std::max(m, s.max());
      const float f = std::exp(m - bigger);
      const arma::frowvec e = arma::exp(s - bigger);
      l = f * l + arma::accu(e);
      c = f * c + e * values.rows(first, last);
      m = bigger;
    }
    z.row(t) = c / l;
  }
  return z;
}
