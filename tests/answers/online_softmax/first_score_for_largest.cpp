#include "online_softmax.hpp"

#include <algorithm>
#include <cmath>

void exercise::online_softmax(Running& running, const arma::frowvec& scores,
                              const arma::fmat& values) {
  const float maximum = std::max(running.maximum, scores(0));
  const float factor = std::exp(running.maximum - maximum);
  const arma::frowvec e = arma::exp(scores - maximum);
  running.sum = factor * running.sum + arma::accu(e);
  running.context = factor * running.context + e * values;
  running.maximum = maximum;
}
