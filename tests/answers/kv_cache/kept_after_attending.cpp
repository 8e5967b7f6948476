#include "kv_cache.hpp"

#include <cmath>

arma::frowvec exercise::kv_cache(const arma::frowvec& query,
                                 const arma::frowvec& key,
                                 const arma::frowvec& value, Cache& cache) {
  arma::frowvec z = value;
  if (cache.keys.n_rows > 0) {
    arma::frowvec scores =
        query * cache.keys.t() / std::sqrt(float(query.n_elem));
    z = attn::softmax_rows(scores) * cache.values;
  }
  cache.keys.insert_rows(cache.keys.n_rows, key);
  cache.values.insert_rows(cache.values.n_rows, value);
  return z;
}
