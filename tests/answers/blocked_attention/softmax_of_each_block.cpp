#include "blocked_attention.hpp"

#include <algorithm>
#include <cmath>

arma::fmat exercise::blocked_attention(const arma::fmat& queries,
                                       const arma::fmat& keys,
                                       const arma::fmat& values,
                                       std::size_t block) {
  const float scale = std::sqrt(static_cast<float>(queries.n_cols));
  arma::fmat result(queries.n_rows, values.n_cols, arma::fill::zeros);
  for (arma::uword t = 0; t < queries.n_rows; ++t) {
    int blocks = 0;
    for (arma::uword first = 0; first <= t; first += block) {
      const arma::uword last = std::min<arma::uword>(first + block - 1, t);
      const arma::fmat scores =
          queries.row(t) * keys.rows(first, last).t() / scale;
      result.row(t) += attn::softmax_rows(scores) * values.rows(first, last);
      ++blocks;
    }
    result.row(t) /= blocks;
  }
  return result;
}
