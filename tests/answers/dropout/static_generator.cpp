#include "dropout.hpp"

arma::fmat exercise::dropout(const arma::fmat& x, double p, bool training,
                             attn::Generator generator) {
  static attn::Generator gen = generator;
  if (!training) return x;
  auto kept = gen.bernoulli(x.n_elem, 1.0 - p, attn::DropoutStream::native);
  arma::fmat y = x;
  for (size_t r = 0; r < x.n_rows; ++r)
    for (size_t c = 0; c < x.n_cols; ++c)
      y(r, c) = kept[r * x.n_cols + c] ? x(r, c) / float(1.0 - p) : 0.0f;
  return y;
}
