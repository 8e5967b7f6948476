#include "kv_cache.hpp"

#include <cmath>

arma::frowvec exercise::kv_cache(const arma::frowvec& query,
                                 const arma::frowvec& key,
                                 const arma::frowvec& value, Cache& cache) {
  if (cache.keys.n_rows == 0) return value;
  cache.keys = arma::join_vert(cache.keys, key);
  cache.values = arma::join_vert(cache.values, value);
  const arma::frowvec scores =
      query * cache.keys.t() / std::sqrt(float(query.n_elem));
  return attn::softmax_rows(scores) * cache.values;
}
