#include "dropout.hpp"

arma::fmat exercise::dropout(const arma::fmat& x, double p, bool training,
                             attn::Generator generator) {
  if (!training) return x;
  int scale = 1 / (1 - p);
  auto kept =
      generator.bernoulli(x.n_elem, 1.0 - p, attn::DropoutStream::native);
  arma::fmat y(arma::size(x), arma::fill::zeros);
  size_t k = 0;
  for (size_t r = 0; r < x.n_rows; ++r)
    for (size_t c = 0; c < x.n_cols; ++c)
      if (kept[k++]) y(r, c) = scale * x(r, c);
  return y;
}
