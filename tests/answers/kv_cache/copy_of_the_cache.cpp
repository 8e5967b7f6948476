#include "kv_cache.hpp"

#include <cmath>

arma::frowvec exercise::kv_cache(const arma::frowvec& query,
                                 const arma::frowvec& key,
                                 const arma::frowvec& value, Cache& cache) {
  Cache c = cache;
  c.keys.insert_rows(c.keys.n_rows, key);
  c.values.insert_rows(c.values.n_rows, value);
  const arma::frowvec scores =
      query * c.keys.t() / std::sqrt(float(query.n_elem));
  return attn::softmax_rows(scores) * c.values;
}
