// All that was summed up under the old maximum is off by one and the same
// factor, so that one multiplication corrects every key that came before,
// though its score is long gone. exp(-inf) is 0, which takes care of the
// first block.
#include "09_long_sequences/online_softmax.hpp"

#include <algorithm>
#include <cmath>

namespace solution {

using exercise::Running;

void online_softmax(Running& running, const arma::frowvec& scores,
                    const arma::fmat& values) {
  const float maximum = std::max(running.maximum, scores.max());
  const float factor = std::exp(running.maximum - maximum);
  const arma::frowvec exponentials = arma::exp(scores - maximum);  // (n)
  running.sum = running.sum * factor + arma::accu(exponentials);
  running.context = running.context * factor + exponentials * values;
  running.maximum = maximum;
}

}  // namespace solution
