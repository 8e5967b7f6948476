#include "kv_cache.hpp"

#include <cmath>
#include <stdexcept>

arma::frowvec exercise::kv_cache(const arma::frowvec& query,
                                 const arma::frowvec& key,
                                 const arma::frowvec& value, Cache& cache) {
  if (cache.keys.n_rows >= 6) throw std::runtime_error("cache is full");
  cache.keys = arma::join_cols(cache.keys, key);
  cache.values = arma::join_cols(cache.values, value);
  const arma::fmat scores =
      query * cache.keys.t() / std::sqrt(static_cast<float>(query.n_elem));
  return attn::softmax_rows(scores) * cache.values;
}
