#include "dropout.hpp"

namespace {

void drop_from(arma::fmat& y, arma::uword row, double keep,
               attn::Generator& generator) {
  if (row == y.n_rows) return;
  const auto draws =
      generator.bernoulli(y.n_cols, keep, attn::DropoutStream::native);
  for (arma::uword c = 0; c < y.n_cols; ++c)
    y(row, c) = draws[c] ? static_cast<float>(y(row, c) / keep) : 0.0F;
  drop_from(y, row + 1, keep, generator);
}

}  // namespace

arma::fmat exercise::dropout(const arma::fmat& x, double p, bool training,
                             attn::Generator generator) {
  arma::fmat y = x;
  if (training) drop_from(y, 0, 1.0 - p, generator);
  return y;
}
