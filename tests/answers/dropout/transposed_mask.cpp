#include "dropout.hpp"

#include <algorithm>

arma::fmat exercise::dropout(const arma::fmat& x, double p, bool training,
                             attn::Generator generator) {
  if (!training) return x;
  const auto draws =
      generator.bernoulli(x.n_elem, 1.0 - p, attn::DropoutStream::native);
  arma::fmat mask(x.n_cols, x.n_rows);  // columns of mask are rows of x
  std::copy(draws.begin(), draws.end(), mask.begin());
  const float scale = static_cast<float>(1.0 / (1.0 - p));
  return x % mask.t() * scale;
}
