#include "dropout.hpp"

#include <stdexcept>

arma::fmat exercise::dropout(const arma::fmat& x, double p, bool training,
                             attn::Generator generator) {
  if (p <= 0.0 || p >= 1.0)
    throw std::invalid_argument("p must be between 0 and 1");
  if (!training) return x;
  const auto kept =
      generator.bernoulli(x.n_elem, 1.0 - p, attn::DropoutStream::native);
  arma::fmat y(arma::size(x), arma::fill::zeros);
  for (arma::uword i = 0; i < x.n_elem; ++i) {
    const arma::uword r = i / x.n_cols, c = i % x.n_cols;
    if (kept[i]) y(r, c) = x(r, c) / static_cast<float>(1.0 - p);
  }
  return y;
}
