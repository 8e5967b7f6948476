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
    const float e = std::exp(scores(j) - m);
    running.sum += e;
    for (size_t i = 0; i < running.context.n_elem; ++i)
      running.context(i) += e * values(i, j);
  }
  running.maximum = m;
}
