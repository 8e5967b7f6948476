#include "blocked_attention.hpp"

#include <cmath>

arma::fmat exercise::blocked_attention(const arma::fmat& queries,
                                       const arma::fmat& keys,
                                       const arma::fmat& values,
                                       std::size_t block) {
  arma::fmat result(queries.n_rows, values.n_cols);
  const float root = std::sqrt(float(queries.n_cols));
  for (arma::uword t = 0; t < queries.n_rows; ++t) {
    float m = -arma::fdatum::inf, l = 0;
    arma::frowvec z(values.n_cols, arma::fill::zeros);
    arma::uword end = t + 1;
    while (end > 0) {
      const arma::uword first = end > block ? end - block : 0;
      arma::frowvec s = queries.row(t) * keys.rows(first, end - 1).t();
      s /= root;
      const float m_new = std::fmax(m, s.max());
      s = arma::exp(s - m_new);
      const float before = l * std::exp(m - m_new);
      l = before + arma::accu(s);
      z = (before * z + s * values.rows(first, end - 1)) / l;
      m = m_new;
      end = first;
    }
    result.row(t) = z;
  }
  return result;
}
