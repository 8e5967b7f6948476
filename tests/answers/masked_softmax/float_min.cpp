#include "masked_softmax.hpp"

#include <limits>

arma::fmat exercise::masked_softmax(const arma::fmat& scores) {
  arma::fmat masked = scores;
  for (size_t t = 0; t < masked.n_rows; ++t)
    for (size_t s = t + 1; s < masked.n_cols; ++s)
      masked(t, s) = std::numeric_limits<float>::min();
  return attn::softmax_rows(masked);
}
