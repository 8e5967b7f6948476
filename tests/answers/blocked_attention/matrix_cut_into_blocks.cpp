#include "blocked_attention.hpp"

#include <algorithm>
#include <cmath>

arma::fmat exercise::blocked_attention(const arma::fmat& queries,
                                       const arma::fmat& keys,
                                       const arma::fmat& values,
                                       std::size_t block) {
  const arma::fmat scores =
      queries * keys.t() / std::sqrt(static_cast<float>(keys.n_cols));
  arma::fmat result(arma::size(values));
  for (std::size_t t = 0; t < queries.n_rows; ++t) {
    float m = -arma::fdatum::inf;
    float l = 0.0F;
    arma::frowvec c(values.n_cols, arma::fill::zeros);
    for (std::size_t first = 0; first <= t; first += block) {
      const std::size_t last = std::min(first + block - 1, t);
      const arma::frowvec part = scores.submat(t, first, t, last);
      const float larger = std::max(m, part.max());
      const arma::frowvec e = arma::exp(part - larger);
      l = l * std::exp(m - larger) + arma::accu(e);
      c = c * std::exp(m - larger) + e * values.rows(first, last);
      m = larger;
    }
    result.row(t) = c / l;
  }
  return result;
}
