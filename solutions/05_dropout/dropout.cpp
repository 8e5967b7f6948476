// A number is kept with probability 1 - p. Divided by 1 - p, it comes to
// (1 - p) * x / (1 - p) + p * 0 = x in the mean, the scale that evaluation
// has without dropout. Each number is dropped for itself, so a row of
// attention weights sums to 1 in the mean only.
#include "05_dropout/dropout.hpp"

namespace solution {

arma::fmat dropout(const arma::fmat& x, double p, bool training,
                   attn::Generator generator) {
  if (!training) return x;
  const std::vector<bool> kept =
      generator.bernoulli(x.n_elem, 1.0 - p, attn::DropoutStream::native);
  const float keep_probability = static_cast<float>(1.0 - p);

  arma::fmat dropped(arma::size(x), arma::fill::zeros);
  std::size_t draw = 0;
  for (std::size_t row = 0; row < x.n_rows; ++row) {
    for (std::size_t column = 0; column < x.n_cols; ++column) {
      if (kept[draw])
        dropped(row, column) = x(row, column) / keep_probability;
      ++draw;
    }
  }
  return dropped;
}

}  // namespace solution
