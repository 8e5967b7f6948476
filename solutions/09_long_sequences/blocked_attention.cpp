// A block ends where the keys of its query end, so that the mask is in the
// bounds of a loop and hides nothing that was computed. The library does the
// same for 64 queries at a time, because a product of matrices is faster than
// many of a row with a matrix.
#include "09_long_sequences/blocked_attention.hpp"

#include <algorithm>
#include <cmath>

namespace solution {

arma::fmat blocked_attention(const arma::fmat& queries,
                             const arma::fmat& keys, const arma::fmat& values,
                             std::size_t block) {
  const float scale = std::sqrt(static_cast<float>(keys.n_cols));
  arma::fmat result(queries.n_rows, values.n_cols);
  for (std::size_t t = 0; t < queries.n_rows; ++t) {
    float maximum = -arma::fdatum::inf;
    float sum = 0.0F;
    arma::frowvec context(values.n_cols, arma::fill::zeros);
    for (std::size_t first = 0; first <= t; first += block) {
      const std::size_t last = std::min(first + block, t + 1) - 1;
      const arma::frowvec scores =
          queries.row(t) * keys.rows(first, last).t() / scale;
      const float before = maximum;
      maximum = std::max(before, scores.max());
      const float factor = std::exp(before - maximum);
      const arma::frowvec exponentials = arma::exp(scores - maximum);
      sum = sum * factor + arma::accu(exponentials);
      context = context * factor + exponentials * values.rows(first, last);
    }
    result.row(t) = context / sum;
  }
  return result;  // (T, d_v)
}

}  // namespace solution
