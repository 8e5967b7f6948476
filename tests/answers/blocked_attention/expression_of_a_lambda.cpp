#include "blocked_attention.hpp"

#include <algorithm>
#include <cmath>

arma::fmat exercise::blocked_attention(const arma::fmat& queries,
                                       const arma::fmat& keys,
                                       const arma::fmat& values,
                                       std::size_t block) {
  const float scale = std::sqrt(static_cast<float>(keys.n_cols));
  const auto scores_of = [&](size_t t, size_t first, size_t last) {
    const arma::frowvec q = queries.row(t) / scale;
    const arma::fmat k = keys.rows(first, last);
    return q * k.t();
  };
  arma::fmat result(queries.n_rows, values.n_cols);
  for (size_t t = 0; t < queries.n_rows; ++t) {
    float m = -arma::fdatum::inf, l = 0;
    arma::frowvec c(values.n_cols, arma::fill::zeros);
    for (size_t first = 0; first <= t; first += block) {
      const size_t last = std::min(first + block - 1, t);
      const arma::frowvec scores = scores_of(t, first, last);
      const float m_new = std::max(m, scores.max());
      const arma::frowvec e = arma::exp(scores - m_new);
      l = l * std::exp(m - m_new) + arma::accu(e);
      c = c * std::exp(m - m_new) + e * values.rows(first, last);
      m = m_new;
    }
    result.row(t) = c / l;
  }
  return result;
}
