#include "online_softmax.hpp"

#include <cmath>

void exercise::online_softmax(Running& running, const arma::frowvec& scores,
                              const arma::fmat& values) {
  const float m = scores.max();
  if (m <= running.maximum) return;
  const float factor = std::exp(running.maximum - m);
  const arma::frowvec e = arma::exp(scores - m);
  running.sum = factor * running.sum + arma::accu(e);
  running.context = factor * running.context + e * values;
  running.maximum = m;
}
