#include "online_softmax.hpp"

#include <algorithm>
#include <cmath>

namespace {

exercise::Running of_block(const arma::frowvec& scores,
                           const arma::fmat& values) {
  const float m = *std::max_element(scores.begin(), scores.end());
  const arma::frowvec e = arma::exp(scores - m);
  return {m, arma::accu(e), e * values};
}

exercise::Running joined(const exercise::Running& a,
                         const exercise::Running& b) {
  if (b.maximum > a.maximum) return joined(b, a);
  const float factor = std::exp(b.maximum - a.maximum);
  return {a.maximum, a.sum + factor * b.sum, a.context + factor * b.context};
}

}  // namespace

void exercise::online_softmax(Running& running, const arma::frowvec& scores,
                              const arma::fmat& values) {
  running = joined(running, of_block(scores, values));
}
