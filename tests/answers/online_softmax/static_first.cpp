#include "online_softmax.hpp"

#include <algorithm>
#include <cmath>

void exercise::online_softmax(Running& running, const arma::frowvec& scores,
                              const arma::fmat& values) {
  static bool first = true;
  static float m, l;
  static arma::frowvec c;
  if (first) {
    m = -arma::fdatum::inf;
    l = 0;
    c.zeros(values.n_cols);
    first = false;
  }
  const float old = m;
  m = std::max(old, scores.max());
  const arma::frowvec e = arma::exp(scores - m);
  l = l * std::exp(old - m) + arma::accu(e);
  c = c * std::exp(old - m) + e * values;
  running = {m, l, c};
}
