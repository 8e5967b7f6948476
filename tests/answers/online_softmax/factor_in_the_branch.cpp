#include "online_softmax.hpp"

#include <cmath>

void exercise::online_softmax(Running& running, const arma::frowvec& scores,
                              const arma::fmat& values) {
  float factor = 1.0f;
  float m = running.maximum;
  if (scores.max() > m) {
    m = scores.max();
    float factor = std::exp(running.maximum - m);
  }
  arma::frowvec e = arma::exp(scores - m);
  running.sum = factor * running.sum + arma::accu(e);
  running.context = factor * running.context + e * values;
  running.maximum = m;
}
