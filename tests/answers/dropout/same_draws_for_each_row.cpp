#include "dropout.hpp"

arma::fmat exercise::dropout(const arma::fmat& x, double p, bool training,
                             attn::Generator generator) {
  if (!training) return x;
  const auto kept =
      generator.bernoulli(x.n_cols, 1.0 - p, attn::DropoutStream::native);
  arma::frowvec mask(x.n_cols, arma::fill::zeros);
  for (arma::uword c = 0; c < x.n_cols; ++c) {
    if (kept[c]) mask(c) = static_cast<float>(1.0 / (1.0 - p));
  }
  arma::fmat y = x;
  y.each_row() %= mask;
  return y;
}
