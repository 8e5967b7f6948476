#include "masked_softmax.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

arma::fmat exercise::masked_softmax(const arma::fmat& scores) {
  arma::fmat weights(scores.n_rows, scores.n_cols, arma::fill::zeros);
  for (arma::uword t = 0; t < scores.n_rows; ++t) {
    std::vector<double> seen;
    for (arma::uword s = 0; s <= t; ++s) seen.push_back(scores(t, s));
    const double top = *std::max_element(seen.begin(), seen.end());
    for (double& x : seen) x = std::exp(x - top);
    const double sum = std::accumulate(seen.begin(), seen.end(), 0.0);
    for (arma::uword s = 0; s <= t; ++s)
      weights(t, s) = static_cast<float>(seen[s] / sum);
  }
  return weights;
}
