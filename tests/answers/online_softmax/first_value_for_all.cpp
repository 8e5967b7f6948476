#include "online_softmax.hpp"

#include <algorithm>
#include <cmath>

void exercise::online_softmax(Running& running, const arma::frowvec& scores,
                              const arma::fmat& values) {
  const float m = std::max(running.maximum, scores.max());
  const float factor = std::exp(running.maximum - m);
  running.sum *= factor;
  running.context *= factor;
  for (arma::uword j = 0; j < scores.n_elem; ++j) {
    const float e = std::exp(scores(j) - m);
    running.sum += e;
    running.context += e * values.row(0);
  }
  running.maximum = m;
}
