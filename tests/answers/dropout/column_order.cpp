#include "dropout.hpp"

arma::fmat exercise::dropout(const arma::fmat& x, double p, bool training,
                             attn::Generator generator) {
  if (!training) return x;
  const auto kept =
      generator.bernoulli(x.n_elem, 1.0 - p, attn::DropoutStream::native);
  arma::fmat y = x / static_cast<float>(1.0 - p);
  for (std::size_t i = 0; i < x.n_elem; ++i) {
    if (!kept[i]) y(i) = 0.0F;
  }
  return y;
}
