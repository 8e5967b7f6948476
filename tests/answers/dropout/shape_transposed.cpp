#include "dropout.hpp"

arma::fmat exercise::dropout(const arma::fmat& x, double p, bool training,
                             attn::Generator generator) {
  const auto kept =
      generator.bernoulli(x.n_elem, 1.0 - p, attn::DropoutStream::native);
  arma::fmat y(x.n_cols, x.n_rows, arma::fill::zeros);
  size_t k = 0;
  for (size_t r = 0; r < x.n_rows; ++r)
    for (size_t c = 0; c < x.n_cols; ++c)
      if (kept[k++]) y(c, r) = x(r, c) / float(1.0 - p);
  return y;
}
