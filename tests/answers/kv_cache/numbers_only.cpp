#include "kv_cache.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

arma::frowvec exercise::kv_cache(const arma::frowvec& query,
                                 const arma::frowvec& key,
                                 const arma::frowvec& value, Cache& cache) {
  const size_t t = cache.keys.n_rows;
  cache.keys.resize(t + 1, key.n_elem);
  cache.values.resize(t + 1, value.n_elem);
  for (size_t i = 0; i < key.n_elem; i++) cache.keys(t, i) = key(i);
  for (size_t i = 0; i < value.n_elem; i++) cache.values(t, i) = value(i);

  std::vector<double> score(t + 1);
  for (size_t s = 0; s <= t; s++) {
    double dot = 0;
    for (size_t i = 0; i < query.n_elem; i++)
      dot += query(i) * cache.keys(s, i);
    score[s] = dot / std::sqrt((double)query.n_elem);
  }
  double max = *std::max_element(score.begin(), score.end());
  double sum = 0;
  for (double& s : score) {
    s = std::exp(s - max);
    sum += s;
  }
  arma::frowvec z(value.n_elem);
  for (size_t i = 0; i < value.n_elem; i++) {
    double number = 0;
    for (size_t s = 0; s <= t; s++)
      number += score[s] / sum * cache.values(s, i);
    z(i) = number;
  }
  return z;
}
