#include "blocked_attention.hpp"

#include <algorithm>
#include <cmath>

namespace {

struct Sum {
  float m;
  float l;
  arma::frowvec c;
};

Sum up_to(const arma::frowvec& q, const arma::fmat& keys,
          const arma::fmat& values, arma::uword count, arma::uword block) {
  if (count == 0)
    return {-arma::fdatum::inf, 0.0F,
            arma::zeros<arma::frowvec>(values.n_cols)};
  const arma::uword first = (count - 1) / block * block;
  const Sum old = up_to(q, keys, values, first, block);
  const arma::frowvec s = q * keys.rows(first, count - 1).t();
  const float m = std::max(old.m, s.max());
  const arma::frowvec e = arma::exp(s - m);
  const float f = std::exp(old.m - m);
  return {m, f * old.l + arma::accu(e),
          f * old.c + e * values.rows(first, count - 1)};
}

}  // namespace

arma::fmat exercise::blocked_attention(const arma::fmat& queries,
                                       const arma::fmat& keys,
                                       const arma::fmat& values,
                                       std::size_t block) {
  arma::fmat result(queries.n_rows, values.n_cols);
  for (arma::uword t = 0; t < queries.n_rows; ++t) {
    const arma::frowvec q =
        queries.row(t) / std::sqrt(static_cast<float>(keys.n_cols));
    const Sum sum = up_to(q, keys, values, t + 1, block);
    result.row(t) = sum.c / sum.l;
  }
  return result;
}
