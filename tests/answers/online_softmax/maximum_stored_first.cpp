#include "online_softmax.hpp"

#include <algorithm>
#include <cmath>

void exercise::online_softmax(Running& running, const arma::frowvec& scores,
                              const arma::fmat& values) {
  running.maximum = std::max(running.maximum, scores.max());
  float factor =
      std::exp(running.maximum - std::max(running.maximum, scores.max()));
  arma::frowvec e = arma::exp(scores - running.maximum);
  running.sum = running.sum * factor + arma::accu(e);
  running.context = running.context * factor + e * values;
}
