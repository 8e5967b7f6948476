#include "kv_cache.hpp"

#include <cmath>

using namespace arma;

frowvec exercise::kv_cache(const frowvec& query, const frowvec& key,
                           const frowvec& value, Cache& cache) {
  const uword t = cache.keys.n_rows;
  fmat keys(t + 1, key.n_elem), values(t + 1, value.n_elem);
  for (uword s = 0; s < t; ++s) {
    keys.row(s) = cache.keys.row(s);
    values.row(s) = cache.values.row(s);
  }
  keys.row(t) = key;
  values.row(t) = value;
  cache = {keys, values};
  const frowvec scaled = query * std::pow(float(query.n_elem), -0.5f);
  return attn::softmax_rows(scaled * keys.t()) * values;
}
