#include "dropout.hpp"

#include <algorithm>

arma::fmat exercise::dropout(const arma::fmat& x, double p, bool training,
                             attn::Generator generator) {
  if (!training) {
    return x;
  }
  auto kept =
      generator.bernoulli(x.n_elem, 1.0 - p, attn::DropoutStream::native);
  arma::fmat result = arma::zeros<arma::fmat>(x.n_rows, x.n_cols);
  auto it = kept.begin();
  for (size_t i = 0; i < x.n_rows; i++) {
    for (size_t j = 0; j < x.n_cols; j++) {
      float factor = *it ? 1.0f / float(1.0 - p) : 0.0f;
      result(i, j) = std::max(0.0f, x(i, j) * factor);
      ++it;
    }
  }
  return result;
}
