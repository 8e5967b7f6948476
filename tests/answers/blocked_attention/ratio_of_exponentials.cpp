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
    float m = -arma::fdatum::inf, l = 0;
    arma::frowvec c(values.n_cols, arma::fill::zeros);
    for (std::size_t first = 0; first <= t; first += block) {
      const std::size_t last = std::min(first + block - 1, t);
      const arma::frowvec s =
          queries.row(t) * keys.rows(first, last).t() / scale;
      const float m_new = std::max(m, s.max());
      const float factor = std::exp(m) / std::exp(m_new);
      const arma::frowvec e = arma::exp(s - m_new);
      l = l * factor + arma::accu(e);
      c = c * factor + e * values.rows(first, last);
      m = m_new;
    }
    result.row(t) = c / l;
  }
  return result;
}
