#include "online_softmax.hpp"

#include <cmath>

using namespace arma;

void exercise::online_softmax(Running& running, const frowvec& scores,
                              const fmat& values) {
  auto& [m, l, c] = running;
  if (max(scores) > m) {
    const float shrink = std::exp(m - max(scores));
    m = max(scores);
    l *= shrink;
    c *= shrink;
  }
  const fvec e = exp(scores.t() - m);
  l += accu(e);
  fmat weighted = values;
  weighted.each_col() %= e;
  c += sum(weighted, 0);
}
