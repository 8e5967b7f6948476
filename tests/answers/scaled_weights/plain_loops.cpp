#include "scaled_weights.hpp"

#include <cmath>

arma::fmat exercise::scaled_weights(const arma::fmat& queries,
                                    const arma::fmat& keys) {
  arma::fmat weights(queries.n_rows, keys.n_rows);
  float scale = std::sqrt((float)queries.n_cols);
  for (size_t t = 0; t < queries.n_rows; t++) {
    for (size_t s = 0; s < keys.n_rows; s++) {
      float score = 0;
      for (size_t i = 0; i < queries.n_cols; i++) {
        score += queries(t, i) * keys(s, i);
      }
      weights(t, s) = score / scale;
    }
    float largest = weights(t, 0);
    for (size_t s = 1; s < keys.n_rows; s++) {
      if (weights(t, s) > largest) largest = weights(t, s);
    }
    float sum = 0;
    for (size_t s = 0; s < keys.n_rows; s++) {
      weights(t, s) = std::exp(weights(t, s) - largest);
      sum += weights(t, s);
    }
    for (size_t s = 0; s < keys.n_rows; s++) {
      weights(t, s) = weights(t, s) / sum;
    }
  }
  return weights;
}
