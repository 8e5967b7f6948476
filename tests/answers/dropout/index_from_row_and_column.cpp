#include "dropout.hpp"

arma::fmat exercise::dropout(const arma::fmat& x, double p, bool training,
                             attn::Generator generator) {
  arma::fmat y = x;
  if (training) {
    auto keep =
        generator.bernoulli(x.n_elem, 1 - p, attn::DropoutStream::native);
    for (size_t i = 0; i < x.n_rows; i++) {
      for (size_t j = 0; j < x.n_cols; j++) {
        if (keep[i * x.n_cols + j]) {
          y(i, j) = x(i, j) / (1 - p);
        } else {
          y(i, j) = 0;
        }
      }
    }
  }
  return y;
}
