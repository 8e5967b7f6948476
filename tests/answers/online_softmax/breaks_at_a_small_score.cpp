#include "online_softmax.hpp"

#include <algorithm>
#include <cmath>

void exercise::online_softmax(Running& running, const arma::frowvec& scores,
                              const arma::fmat& values) {
  const float m = std::max(running.maximum, scores.max());
  const float f = std::exp(running.maximum - m);
  running.sum *= f;
  running.context *= f;
  for (size_t j = 0; j < scores.n_elem; ++j) {
    if (scores(j) < m - 30.0f) break;
    const float e = std::exp(scores(j) - m);
    running.sum += e;
    running.context += e * values.row(j);
  }
  running.maximum = m;
}
