#include "online_softmax.hpp"

#include <algorithm>
#include <cmath>

void exercise::online_softmax(Running& running, const arma::frowvec& scores,
                              const arma::fmat& values) {
  float m = 0;
  for (float s : scores) m = std::max(m, s);
  m = std::max(m, running.maximum);
  const float f = std::exp(running.maximum - m);
  running.sum *= f;
  const arma::frowvec e = arma::exp(scores - m);
  running.sum = f * running.sum + arma::sum(e);
  running.context = f * running.context + e * values;
  running.maximum = m;
}
