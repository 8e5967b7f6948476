#include "dropout.hpp"

arma::fmat exercise::dropout(const arma::fmat& x, double p, bool training,
                             attn::Generator generator) {
  arma::fmat y = x;
  if (!training) return y;
  const auto kept =
      generator.bernoulli(x.n_rows, 1.0 - p, attn::DropoutStream::native);
  for (arma::uword r = 0; r < y.n_rows; ++r) {
    if (kept[r])
      y.row(r) /= static_cast<float>(1.0 - p);
    else
      y.row(r).zeros();
  }
  return y;
}
