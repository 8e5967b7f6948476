#include "blocked_attention.hpp"

#include <algorithm>
#include <cmath>

arma::fmat exercise::blocked_attention(const arma::fmat& queries,
                                       const arma::fmat& keys,
                                       const arma::fmat& values,
                                       std::size_t block) {
  const std::size_t t = queries.n_rows - 1;
  arma::fmat result(queries.n_rows, values.n_cols, arma::fill::zeros);
  float m = -arma::fdatum::inf, l = 0;
  arma::frowvec c(values.n_cols, arma::fill::zeros);
  for (std::size_t first = 0; first <= t; first += block) {
    const std::size_t last = std::min(first + block - 1, t);
    const arma::frowvec s = queries.row(t) * keys.rows(first, last).t() /
                            std::sqrt(float(keys.n_cols));
    const float m_new = std::max(m, s.max());
    const arma::frowvec e = arma::exp(s - m_new);
    l = l * std::exp(m - m_new) + arma::accu(e);
    c = c * std::exp(m - m_new) + e * values.rows(first, last);
    m = m_new;
  }
  result.row(t) = c / l;
  return result;
}
