#include "blocked_attention.hpp"

#include <algorithm>
#include <cmath>

namespace {

struct Kept {
  float m = -arma::fdatum::inf;
  float l = 0.0F;
  arma::frowvec c;
};

void take_in(Kept& kept, const arma::frowvec& scores,
             const arma::fmat& values) {
  const float m = std::max(kept.m, scores.max());
  const float factor = std::exp(kept.m - m);
  const arma::frowvec e = arma::exp(scores - m);
  kept.l = factor * kept.l + arma::accu(e);
  kept.c = factor * kept.c + e * values;
  kept.m = m;
}

}  // namespace

arma::fmat exercise::blocked_attention(const arma::fmat& queries,
                                       const arma::fmat& keys,
                                       const arma::fmat& values,
                                       std::size_t block) {
  const arma::fmat scaled =
      queries / std::sqrt(static_cast<float>(queries.n_cols));
  arma::fmat result(arma::size(values));
  for (arma::uword t = 0; t < queries.n_rows; ++t) {
    Kept kept;
    kept.c.zeros(values.n_cols);
    for (arma::uword first = 0; first <= t;) {
      const arma::uword count = std::min<arma::uword>(block, t + 1 - first);
      const auto rows = arma::span(first, first + count - 1);
      take_in(kept, scaled.row(t) * keys.rows(first, first + count - 1).t(),
              values(rows, arma::span::all));
      first += count;
    }
    result.row(t) = kept.c / kept.l;
  }
  return result;
}
