#include "online_softmax.hpp"

#include <algorithm>
#include <cmath>

void exercise::online_softmax(Running& running, const arma::frowvec& scores,
                              const arma::fmat& values) {
  const float m = std::max(running.maximum, scores.max());
  running.sum *= std::exp(running.maximum - m);
  running.sum += arma::accu(arma::exp(scores - m));
  running.maximum = m;
  running.context *= std::exp(running.maximum - m);
  running.context += arma::exp(scores - m) * values;
}
