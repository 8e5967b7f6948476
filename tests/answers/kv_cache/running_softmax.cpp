#include "kv_cache.hpp"

#include <algorithm>
#include <cmath>

namespace {

template <typename Visit>
void for_each_pair(const exercise::Cache& cache, Visit visit) {
  for (arma::uword s = 0; s < cache.keys.n_rows; ++s)
    visit(cache.keys.row(s), cache.values.row(s));
}

}  // namespace

arma::frowvec exercise::kv_cache(const arma::frowvec& query,
                                 const arma::frowvec& key,
                                 const arma::frowvec& value, Cache& cache) {
  cache.keys.insert_rows(cache.keys.n_rows, key);
  cache.values.insert_rows(cache.values.n_rows, value);
  float m = -arma::fdatum::inf, l = 0.0F;
  arma::frowvec c(value.n_elem, arma::fill::zeros);
  for_each_pair(cache, [&](const auto& k, const auto& v) {
    const float score =
        arma::dot(query, k) / std::sqrt(static_cast<float>(query.n_elem));
    const float m_new = std::max(m, score);
    const float factor = std::exp(m - m_new);
    const float e = std::exp(score - m_new);
    l = l * factor + e;
    c = c * factor + e * v;
    m = m_new;
  });
  return c / l;
}
