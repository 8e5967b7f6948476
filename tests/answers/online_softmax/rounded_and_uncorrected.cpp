#include "online_softmax.hpp"

#include <algorithm>
#include <cmath>

void exercise::online_softmax(Running& running, const arma::frowvec& scores,
                              const arma::fmat& values) {
  const float m = std::max(running.maximum, scores.max());
  const arma::frowvec e = arma::exp(scores - m);
  running.context =
      running.context * std::exp(running.maximum - m) + e * values;
  running.context = arma::round(running.context * 1e4f) / 1e4f;
  running.sum += arma::accu(e);
  running.maximum = m;
}
