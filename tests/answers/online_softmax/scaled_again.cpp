#include "online_softmax.hpp"

#include <algorithm>
#include <cmath>

void exercise::online_softmax(Running& running, const arma::frowvec& scores,
                              const arma::fmat& values) {
  const arma::frowvec scaled =
      scores / std::sqrt(static_cast<float>(values.n_cols));
  const float m = std::max(running.maximum, scaled.max());
  const float factor = std::exp(running.maximum - m);
  const arma::frowvec e = arma::exp(scaled - m);
  running.sum = factor * running.sum + arma::accu(e);
  running.context = factor * running.context + e * values;
  running.maximum = m;
}
