#include "dropout.hpp"

arma::fmat exercise::dropout(const arma::fmat& x, double p, bool training,
                             attn::Generator generator) {
  if (!training) return x;
  const auto kept =
      generator.bernoulli(x.n_elem, 1.0 - p, attn::DropoutStream::native);
  arma::fmat y(x.n_rows, x.n_cols, arma::fill::none);
  for (std::size_t r = 0; r < x.n_rows; ++r)
    for (std::size_t c = 0; c < x.n_cols; ++c)
      if (kept[r * x.n_cols + c])
        y(r, c) = x(r, c) / static_cast<float>(1.0 - p);
  return y;
}
