#include "blocked_attention.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

arma::fmat exercise::blocked_attention(const arma::fmat& queries,
                                       const arma::fmat& keys,
                                       const arma::fmat& values,
                                       std::size_t block) {
  const size_t T = queries.n_rows, d_k = queries.n_cols, d_v = values.n_cols;
  arma::fmat z(T, d_v);
  for (size_t t = 0; t < T; t++) {
    double m = -std::numeric_limits<double>::infinity();
    double l = 0;
    std::vector<double> c(d_v, 0.0);
    size_t s = 0;
    while (s <= t) {
      size_t end = s + block;
      if (end > t + 1) end = t + 1;
      std::vector<double> score;
      double m_new = m;
      for (size_t j = s; j < end; j++) {
        double dot = 0;
        for (size_t i = 0; i < d_k; i++) dot += queries(t, i) * keys(j, i);
        score.push_back(dot / std::sqrt((double)d_k));
        m_new = std::max(m_new, score.back());
      }
      double factor = std::exp(m - m_new);
      l *= factor;
      for (double& number : c) number *= factor;
      for (size_t j = s; j < end; j++) {
        double e = std::exp(score[j - s] - m_new);
        l += e;
        for (size_t i = 0; i < d_v; i++) c[i] += e * values(j, i);
      }
      m = m_new;
      s = end;
    }
    for (size_t i = 0; i < d_v; i++) z(t, i) = c[i] / l;
  }
  return z;
}
