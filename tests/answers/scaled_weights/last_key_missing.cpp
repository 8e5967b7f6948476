#include "scaled_weights.hpp"

#include <cmath>

arma::fmat exercise::scaled_weights(const arma::fmat& queries,
                                    const arma::fmat& keys) {
  const float root = std::sqrt(static_cast<float>(keys.n_cols));
  arma::fmat weights(queries.n_rows, keys.n_rows, arma::fill::zeros);
  for (size_t t = 0; t < queries.n_rows; ++t) {
    float sum = 0;
    float largest = -arma::fdatum::inf;
    for (size_t s = 0; s < keys.n_rows - 1; ++s) {
      weights(t, s) = arma::dot(queries.row(t), keys.row(s)) / root;
      largest = std::max(largest, weights(t, s));
    }
    for (size_t s = 0; s < keys.n_rows - 1; ++s) {
      weights(t, s) = std::exp(weights(t, s) - largest);
      sum += weights(t, s);
    }
    weights.row(t) /= sum;
  }
  return weights;
}
