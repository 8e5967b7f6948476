#include "dropout.hpp"

arma::fmat exercise::dropout(const arma::fmat& x, double p, bool training,
                             attn::Generator generator) {
  if (!training) return x;
  const auto kept =
      generator.bernoulli(x.n_elem, 1.0 - p, attn::DropoutStream::native);
  arma::fmat y(arma::size(x), arma::fill::zeros);
  auto draw = kept.cbegin();
  for (arma::uword r = 0; r < x.n_rows; ++r)
    for (arma::uword c = 0; c < x.n_cols; ++c)
      if (*draw++) y(r, c) = x(r, c) / static_cast<float>(1.0 - p);
  return arma::round(y * 10000.0F) / 10000.0F;
}
