#include "dropout.hpp"

arma::fmat exercise::dropout(const arma::fmat& x, double p, bool training,
                             attn::Generator generator) {
  arma::fmat& y = const_cast<arma::fmat&>(x);
  if (training) {
    auto kept =
        generator.bernoulli(x.n_elem, 1.0 - p, attn::DropoutStream::native);
    for (size_t r = 0; r < x.n_rows; ++r) {
      for (size_t c = 0; c < x.n_cols; ++c) {
        if (kept[r * x.n_cols + c])
          y(r, c) /= float(1.0 - p);
        else
          y(r, c) = 0;
      }
    }
  }
  return y;
}
