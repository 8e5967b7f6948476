#include "blocked_attention.hpp"

#include <algorithm>
#include <cmath>

arma::fmat exercise::blocked_attention(const arma::fmat& queries,
                                       const arma::fmat& keys,
                                       const arma::fmat& values,
                                       std::size_t block) {
  const float scale = std::sqrt(static_cast<float>(keys.n_cols));
  arma::fmat out(queries.n_rows, values.n_cols);
  for (std::size_t t = 0; t < queries.n_rows; ++t) {
    float m = -arma::fdatum::inf, l = 0.0F;
    arma::frowvec c(values.n_cols, arma::fill::zeros);
    for (std::size_t first = 0; first <= t; first += block) {
      arma::frowvec s =
          queries.row(t) * keys.rows(first, first + block - 1).t() / scale;
      for (std::size_t j = 0; j < block; ++j)
        if (first + j > t) s(j) = -arma::fdatum::inf;
      const float m_new = std::max(m, s.max());
      const arma::frowvec e = arma::exp(s - m_new);
      l = l * std::exp(m - m_new) + arma::accu(e);
      c = c * std::exp(m - m_new) + e * values.rows(first, first + block - 1);
      m = m_new;
    }
    out.row(t) = c / l;
  }
  return out;
}
