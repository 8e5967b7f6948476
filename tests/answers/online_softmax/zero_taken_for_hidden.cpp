#include "online_softmax.hpp"

#include <algorithm>
#include <cmath>

void exercise::online_softmax(Running& running, const arma::frowvec& scores,
                              const arma::fmat& values) {
  float m = running.maximum;
  for (float s : scores) m = std::max(m, s);
  const float factor = std::exp(running.maximum - m);
  running.sum *= factor;
  running.context *= factor;
  for (size_t j = 0; j < scores.n_elem; ++j) {
    if (scores(j) == 0) continue;
    const float e = std::exp(scores(j) - m);
    running.sum += e;
    running.context += e * values.row(j);
  }
  running.maximum = m;
}
