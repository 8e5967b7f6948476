#include "dropout.hpp"

arma::fmat exercise::dropout(const arma::fmat& x, double p, bool training,
                             attn::Generator generator) {
  if (!training) return x * (1.0 - p);
  arma::fmat y(arma::size(x), arma::fill::zeros);
  auto kept =
      generator.bernoulli(x.n_elem, 1.0 - p, attn::DropoutStream::native);
  for (size_t k = 0; k < kept.size(); ++k) {
    size_t row = k / x.n_cols, col = k % x.n_cols;
    if (kept[k]) y(row, col) = x(row, col) / (1.0 - p);
  }
  return y;
}
