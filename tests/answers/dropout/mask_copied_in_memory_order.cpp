#include "dropout.hpp"

#include <algorithm>
#include <vector>

arma::fmat exercise::dropout(const arma::fmat& x, double p, bool training,
                             attn::Generator generator) {
  if (not training) return x;
  std::vector<bool> keep =
      generator.bernoulli(x.n_elem, 1 - p, attn::DropoutStream::native);
  arma::fmat mask(arma::size(x));
  std::copy(keep.begin(), keep.end(), mask.begin());
  return x % mask * float(1 - p);
}
