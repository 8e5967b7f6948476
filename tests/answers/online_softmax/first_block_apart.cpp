#include "online_softmax.hpp"

#include <algorithm>
#include <cmath>

void exercise::online_softmax(Running& running, const arma::frowvec& scores,
                              const arma::fmat& values) {
  if (std::isinf(running.maximum)) {
    running.maximum = scores.max();
    const arma::frowvec e = arma::exp(scores - running.maximum);
    running.sum = arma::sum(e);
    running.context = e * values;
    return;
  }
  const float old = running.maximum;
  running.maximum = std::max(old, scores.max());
  const arma::frowvec e = arma::exp(scores - running.maximum);
  running.sum *= std::exp(old - running.maximum);
  running.context *= std::exp(old - running.maximum);
  running.sum += arma::sum(e);
  running.context += e * values;
}
