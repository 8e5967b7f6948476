#include "dropout.hpp"

arma::fmat exercise::dropout(const arma::fmat& x, double p, bool training,
                             attn::Generator generator) {
  if (!training) return x;
  auto kept =
      generator.bernoulli(x.n_elem, 1.0 - p, attn::DropoutStream::native);
  arma::fmat y(x.n_rows, x.n_cols);
  int k = 0;
  for (int i = 0; i < x.n_rows; i++)
    for (int j = 0; j < x.n_cols; j++) {
      y(i, j) = kept[k++] ? 2 * x(i, j) : 0;
    }
  return y;
}
