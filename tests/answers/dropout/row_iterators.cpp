#include "dropout.hpp"

#include <algorithm>
#include <vector>

arma::fmat exercise::dropout(const arma::fmat& x, double p, bool training,
                             attn::Generator generator) {
  if (!training) return x;
  const std::vector<bool> draws =
      generator.bernoulli(x.n_elem, 1.0 - p, attn::DropoutStream::native);
  auto next = draws.begin();
  const auto drop = [&](float number) {
    return *next++ ? static_cast<float>(number / (1.0 - p)) : 0.0F;
  };
  arma::fmat y(arma::size(x));
  for (arma::uword i = 0; i < x.n_rows; ++i) {
    std::transform(x.begin_row(i), x.end_row(i), y.begin_row(i), drop);
  }
  return y;
}
