#include "kv_cache.hpp"

#include <cmath>

arma::frowvec exercise::kv_cache(const arma::frowvec& query,
                                 const arma::frowvec& key,
                                 const arma::frowvec& value, Cache& cache) {
  const auto append = [](arma::fmat& matrix, const arma::frowvec& row) {
    matrix.insert_rows(matrix.n_rows, row);
  };
  append(cache.keys, key);
  append(cache.values, value);
  arma::fvec weights =
      cache.keys * query.t() / std::sqrt(static_cast<float>(key.n_cols));
  weights = arma::exp(weights - weights.max());
  weights /= arma::sum(weights);
  return (cache.values.t() * weights).t();
}
