#include "kv_cache.hpp"

#include <cmath>

arma::frowvec exercise::kv_cache(const arma::frowvec& query,
                                 const arma::frowvec& key,
                                 const arma::frowvec& value, Cache& cache) {
  const auto t = cache.keys.n_rows;
  if (t > 0 &&
      arma::approx_equal(cache.keys.row(t - 1), key, "absdiff", 0.0f)) {
    cache.values.row(t - 1) = value;
  } else {
    cache.keys.insert_rows(t, key);
    cache.values.insert_rows(t, value);
  }
  const arma::frowvec scores =
      query * cache.keys.t() / std::sqrt(static_cast<float>(query.n_elem));
  return attn::softmax_rows(scores) * cache.values;
}
