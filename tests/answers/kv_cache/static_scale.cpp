#include "kv_cache.hpp"

#include <cmath>

arma::frowvec exercise::kv_cache(const arma::frowvec& query,
                                 const arma::frowvec& key,
                                 const arma::frowvec& value, Cache& cache) {
  static const float scale = std::sqrt(static_cast<float>(query.n_elem));
  cache.keys.insert_rows(cache.keys.n_rows, key);
  cache.values.insert_rows(cache.values.n_rows, value);
  const arma::frowvec scores = query * cache.keys.t() / scale;
  return attn::softmax_rows(scores) * cache.values;
}
