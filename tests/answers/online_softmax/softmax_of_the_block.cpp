#include "online_softmax.hpp"

#include <algorithm>
#include <cmath>

void exercise::online_softmax(Running& running, const arma::frowvec& scores,
                              const arma::fmat& values) {
  const float m = std::max(running.maximum, scores.max());
  const float factor = std::exp(running.maximum - m);
  const arma::frowvec weights = attn::softmax_rows(scores);
  running.sum = factor * running.sum + arma::accu(weights);
  running.context = factor * running.context + weights * values;
  running.maximum = m;
}
