#include "blocked_attention.hpp"

#include <algorithm>
#include <cmath>

arma::fmat exercise::blocked_attention(const arma::fmat& queries,
                                       const arma::fmat& keys,
                                       const arma::fmat& values,
                                       std::size_t block) {
  arma::fmat result(queries.n_rows, values.n_cols);
  for (std::size_t t = 0; t < queries.n_rows; ++t) {
    std::size_t last = std::min(block - 1, t);
    arma::frowvec s = queries.row(t) * keys.rows(0, last).t() /
                      std::sqrt(static_cast<float>(keys.n_cols));
    float m = s.max();
    arma::frowvec e = arma::exp(s - m);
    float l = arma::accu(e);
    arma::frowvec c = e * values.rows(0, last);
    for (std::size_t first = last + 1; first <= t; first = last + 1) {
      last = std::min(first + block - 1, t);
      s = queries.row(t) * keys.rows(first, last).t();
      const float m_new = std::max(m, s.max());
      e = arma::exp(s - m_new);
      l = l * std::exp(m - m_new) + arma::accu(e);
      c = c * std::exp(m - m_new) + e * values.rows(first, last);
      m = m_new;
    }
    result.row(t) = c / l;
  }
  return result;
}
