#include "kv_cache.hpp"

#include <cmath>

arma::frowvec exercise::kv_cache(const arma::frowvec& query,
                                 const arma::frowvec& key,
                                 const arma::frowvec& value, Cache& cache) {
  static arma::fmat keys, values;
  if (keys.n_cols != key.n_elem || values.n_cols != value.n_elem) {
    keys.reset();
    values.reset();
  }
  keys.insert_rows(keys.n_rows, key);
  values.insert_rows(values.n_rows, value);
  cache.keys = keys;
  cache.values = values;
  const arma::frowvec scores =
      query * keys.t() / std::sqrt(static_cast<float>(query.n_elem));
  return attn::softmax_rows(scores) * values;
}
