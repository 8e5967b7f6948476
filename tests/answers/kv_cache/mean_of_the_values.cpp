#include "kv_cache.hpp"

arma::frowvec exercise::kv_cache(const arma::frowvec& query,
                                 const arma::frowvec& key,
                                 const arma::frowvec& value, Cache& cache) {
  cache.values.insert_rows(cache.values.n_rows, value);
  return arma::mean(cache.values, 0);
}
