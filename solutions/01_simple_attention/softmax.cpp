// With m subtracted from all scores of a row, exp(score - m) is
// exp(score) / exp(m): numerator and denominator are divided by the same
// number, and the weights stay as they are. With m the row's largest score no
// exponent is above 0, so nothing overflows, and one is 0, so the sum is at
// least 1 and never vanishes.
#include "01_simple_attention/softmax.hpp"

namespace solution {

arma::fmat softmax(const arma::fmat& scores) {
  arma::fmat weights(scores.n_rows, scores.n_cols);
  for (std::size_t t = 0; t < scores.n_rows; ++t) {
    const arma::frowvec row = scores.row(t);  // (columns)
    const arma::frowvec exponentials = arma::exp(row - row.max());
    weights.row(t) = exponentials / arma::accu(exponentials);
  }
  return weights;
}

}  // namespace solution
