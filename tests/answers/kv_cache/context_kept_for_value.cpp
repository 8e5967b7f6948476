#include "kv_cache.hpp"

arma::frowvec exercise::kv_cache(const arma::frowvec& query,
                                 const arma::frowvec& key,
                                 const arma::frowvec& value, Cache& cache) {
  cache.keys.insert_rows(cache.keys.n_rows, key);
  cache.values.insert_rows(cache.values.n_rows, value);
  const arma::frowvec scores = query * cache.keys.t();
  const arma::frowvec z = attn::softmax_rows(scores) * cache.values;
  cache.values.row(cache.values.n_rows - 1) = z;
  return z;
}
