#include "online_softmax.hpp"

#include <algorithm>
#include <cmath>

void exercise::online_softmax(Running& running, const arma::frowvec& scores,
                              const arma::fmat& values) {
  const float m = std::max(running.maximum, scores.max());
  const float factor = std::exp(running.maximum - m);
  running.sum *= factor;
  running.context *= factor;
  for (size_t j = 0; j < scores.n_elem; ++j) {
    float e = std::exp(scores(j) - m);
    running.sum += e;
    running.context(0) += e * values(j, 0);
    running.context(1) += e * values(j, 1);
  }
  running.maximum = m;
}
