#include "online_softmax.hpp"

#include <cmath>
#include <vector>

void exercise::online_softmax(Running& running, const arma::frowvec& scores,
                              const arma::fmat& values) {
  double m = running.maximum;
  for (float s : scores) m = s > m ? s : m;
  const double factor = std::exp(double(running.maximum) - m);
  double l = factor * running.sum;
  std::vector<double> c(running.context.begin(), running.context.end());
  for (double& number : c) number *= factor;
  for (arma::uword j = 0; j < scores.n_elem; ++j) {
    const double e = std::exp(scores[j] - m);
    l += e;
    for (arma::uword i = 0; i < c.size(); ++i) c[i] += e * values(j, i);
  }
  running.maximum = m;
  running.sum = l;
  running.context = arma::conv_to<arma::frowvec>::from(c);
}
