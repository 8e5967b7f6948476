#include "kv_cache.hpp"

#include <cmath>

arma::frowvec exercise::kv_cache(const arma::frowvec& query,
                                 const arma::frowvec& key,
                                 const arma::frowvec& value, Cache& cache) {
  cache.keys = arma::join_cols(cache.keys, key);
  cache.values = arma::join_cols(cache.values, value);
  const arma::frowvec scores = query * cache.keys.t();
  const arma::frowvec weights =
      attn::softmax_rows(scores / std::sqrt(float(key.n_elem)));
  return weights * cache.values;
}
