#include "online_softmax.hpp"

#include <algorithm>
#include <cmath>

void exercise::online_softmax(Running& running, const arma::frowvec& scores,
                              const arma::fmat& values) {
  auto& s = const_cast<arma::frowvec&>(scores);
  const float m = std::max(running.maximum, s.max());
  const float f = std::exp(running.maximum - m);
  s -= m;
  s = arma::exp(s);
  running.sum = f * running.sum + arma::accu(s);
  running.context = f * running.context + s * values;
  running.maximum = m;
}
