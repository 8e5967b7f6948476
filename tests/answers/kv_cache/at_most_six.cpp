#include "kv_cache.hpp"

#include <cmath>

arma::frowvec exercise::kv_cache(const arma::frowvec& query,
                                 const arma::frowvec& key,
                                 const arma::frowvec& value, Cache& cache) {
  cache.keys.insert_rows(cache.keys.n_rows, key);
  cache.values.insert_rows(cache.values.n_rows, value);
  if (cache.keys.n_rows > 6) {
    cache.keys.shed_row(0);
    cache.values.shed_row(0);
  }
  const arma::frowvec scores =
      query * cache.keys.t() / std::sqrt(float(query.n_elem));
  return attn::softmax_rows(scores) * cache.values;
}
