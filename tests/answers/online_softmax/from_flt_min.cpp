#include "online_softmax.hpp"

#include <cfloat>
#include <cmath>

void exercise::online_softmax(Running& running, const arma::frowvec& scores,
                              const arma::fmat& values) {
  float largest = FLT_MIN;
  for (size_t i = 0; i < scores.n_elem; ++i) {
    if (scores(i) > largest) largest = scores(i);
  }
  if (running.maximum > largest) largest = running.maximum;
  const float factor = std::exp(running.maximum - largest);
  const arma::frowvec e = arma::exp(scores - largest);
  running.sum = factor * running.sum + arma::accu(e);
  running.context = factor * running.context + e * values;
  running.maximum = largest;
}
