#include "blocked_attention.hpp"

#include <algorithm>
#include <cmath>

arma::fmat exercise::blocked_attention(const arma::fmat& queries,
                                       const arma::fmat& keys,
                                       const arma::fmat& values,
                                       std::size_t block) {
  const arma::uword T = queries.n_rows;
  const float scale = std::sqrt(static_cast<float>(keys.n_cols));
  arma::fvec largest(T);
  largest.fill(-arma::fdatum::inf);
  arma::fvec sums(T, arma::fill::zeros);
  arma::fmat contexts(T, values.n_cols, arma::fill::zeros);
  for (arma::uword first = 0; first < T; first += block) {
    for (arma::uword t = first; t < T; ++t) {
      const arma::uword last = std::min<arma::uword>(first + block - 1, t);
      arma::fvec e = keys.rows(first, last) * queries.row(t).t() / scale;
      const float m = std::max(largest(t), e.max());
      e = arma::exp(e - m);
      const float factor = std::exp(largest(t) - m);
      sums(t) = sums(t) * factor + arma::sum(e);
      contexts.row(t) =
          contexts.row(t) * factor + e.t() * values.rows(first, last);
      largest(t) = m;
    }
  }
  contexts.each_col() /= sums;
  return contexts;
}
