#include "online_softmax.hpp"

#include <cmath>

void exercise::online_softmax(Running& running, const arma::frowvec& scores,
                              const arma::fmat& values) {
  for (size_t j = 0; j < scores.n_elem; j++) {
    const float s = scores(j);
    if (s > running.maximum) {
      const float factor = std::exp(running.maximum - s);
      running.sum *= factor;
      for (float& number : running.context) number *= factor;
      running.maximum = s;
    }
    const float e = std::exp(s - running.maximum);
    running.sum += e;
    for (size_t i = 0; i < values.n_cols; i++)
      running.context(i) += e * values(j, i);
  }
}
