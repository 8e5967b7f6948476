#include "kv_cache.hpp"

#include <cmath>

arma::frowvec exercise::kv_cache(const arma::frowvec& query,
                                 const arma::frowvec& key,
                                 const arma::frowvec& value, Cache& cache) {
  const auto round4 = [](const arma::frowvec& row) -> arma::frowvec {
    return arma::round(row * 10000.0F) / 10000.0F;
  };
  cache.keys.insert_rows(cache.keys.n_rows, round4(key));
  cache.values.insert_rows(cache.values.n_rows, round4(value));
  const arma::frowvec scores =
      query * cache.keys.t() / std::sqrt(static_cast<float>(query.n_elem));
  return attn::softmax_rows(scores) * cache.values;
}
