#include "softmax.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

arma::fmat exercise::softmax(const arma::fmat& scores) {
  arma::fmat weights(arma::size(scores));
  for (arma::uword r = 0; r != scores.n_rows; ++r) {
    std::vector<float> line(scores.n_cols);
    for (arma::uword c = 0; c != scores.n_cols; ++c) line[c] = scores(r, c);
    const float top = *std::max_element(line.begin(), line.end());
    std::transform(line.begin(), line.end(), line.begin(),
                   [top](float x) { return std::exp(x - top); });
    const float sum = std::accumulate(line.begin(), line.end(), 0.0f);
    for (arma::uword c = 0; c != scores.n_cols; ++c)
      weights(r, c) = line[c] / sum;
  }
  return weights;
}
