#include "blocked_attention.hpp"

#include <algorithm>
#include <cmath>

arma::fmat exercise::blocked_attention(const arma::fmat& queries,
                                       const arma::fmat& keys,
                                       const arma::fmat& values,
                                       std::size_t block) {
  arma::fmat out(queries.n_rows, values.n_cols);
  for (size_t t = 0; t < queries.n_rows; t++) {
    float sum = 0;
    arma::frowvec context(values.n_cols, arma::fill::zeros);
    for (size_t first = 0; first <= t; first += block) {
      size_t last = std::min(first + block - 1, t);
      arma::frowvec e =
          arma::exp(queries.row(t) * keys.rows(first, last).t() /
                    std::sqrt(float(keys.n_cols)));
      sum += arma::accu(e);
      context += e * values.rows(first, last);
    }
    out.row(t) = context / sum;
  }
  return out;
}
