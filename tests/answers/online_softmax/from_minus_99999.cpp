#include "online_softmax.hpp"

#include <algorithm>
#include <cmath>

void exercise::online_softmax(Running& running, const arma::frowvec& scores,
                              const arma::fmat& values) {
  float largest = -99999;
  for (auto s : scores) largest = std::max(largest, s);
  largest = std::max(largest, running.maximum);
  auto factor = std::exp(running.maximum - largest);
  running.sum *= factor;
  running.context *= factor;
  for (size_t i = 0; i < scores.n_elem; ++i) {
    float e = std::exp(scores[i] - largest);
    running.sum += e;
    running.context += e * values.row(i);
  }
  running.maximum = largest;
}
