#include "online_softmax.hpp"

#include <algorithm>
#include <cmath>

void exercise::online_softmax(Running& running, const arma::frowvec& scores,
                              const arma::fmat& values) {
  Running r = running;
  float m = std::max(r.maximum, scores.max());
  float f = std::exp(r.maximum - m);
  arma::frowvec e = arma::exp(scores - m);
  r.sum = r.sum * f + arma::accu(e);
  r.context = r.context * f + e * values;
  r.maximum = m;
}
