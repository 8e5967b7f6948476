#include "online_softmax.hpp"

#include <algorithm>
#include <cmath>

void exercise::online_softmax(Running& running, const arma::frowvec& scores,
                              const arma::fmat& values) {
  const float m = std::max(running.maximum, scores.max());
  const float factor = std::exp(running.maximum) / std::exp(m);
  const arma::frowvec e = arma::exp(scores) / std::exp(m);
  running.sum = factor * running.sum + arma::accu(e);
  running.context = factor * running.context + e * values;
  running.maximum = m;
}
