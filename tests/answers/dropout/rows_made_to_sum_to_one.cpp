#include "dropout.hpp"

arma::fmat exercise::dropout(const arma::fmat& x, double p, bool training,
                             attn::Generator generator) {
  if (!training) return x;
  const auto kept =
      generator.bernoulli(x.n_elem, 1.0 - p, attn::DropoutStream::native);
  arma::fmat y(x.n_rows, x.n_cols, arma::fill::zeros);
  for (arma::uword r = 0; r < x.n_rows; ++r) {
    for (arma::uword c = 0; c < x.n_cols; ++c)
      if (kept[r * x.n_cols + c]) y(r, c) = x(r, c);
    const float sum = arma::accu(y.row(r));
    if (sum != 0.0F) y.row(r) /= sum;
  }
  return y;
}
