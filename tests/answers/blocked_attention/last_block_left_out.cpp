#include "blocked_attention.hpp"

#include <algorithm>
#include <cmath>

arma::fmat exercise::blocked_attention(const arma::fmat& queries,
                                       const arma::fmat& keys,
                                       const arma::fmat& values,
                                       std::size_t block) {
  const float scale = std::sqrt(static_cast<float>(keys.n_cols));
  arma::fmat out(queries.n_rows, values.n_cols, arma::fill::zeros);
  for (std::size_t t = 0; t < queries.n_rows; ++t) {
    float m = -arma::fdatum::inf, l = 0.0F;
    arma::frowvec c(values.n_cols, arma::fill::zeros);
    const std::size_t num_blocks = (t + 1) / block;
    for (std::size_t i = 0; i < num_blocks; ++i) {
      const std::size_t first = i * block, last = first + block - 1;
      const arma::frowvec s =
          queries.row(t) * keys.rows(first, last).t() / scale;
      const float m_new = std::max(m, s.max());
      const arma::frowvec e = arma::exp(s - m_new);
      l = l * std::exp(m - m_new) + arma::accu(e);
      c = c * std::exp(m - m_new) + e * values.rows(first, last);
      m = m_new;
    }
    if (l > 0.0F) out.row(t) = c / l;
  }
  return out;
}
