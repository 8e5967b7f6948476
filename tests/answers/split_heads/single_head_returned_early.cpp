#include "split_heads.hpp"

attn::Heads exercise::split_heads(const arma::fcube& x,
                                  std::size_t num_heads) {
  attn::Heads heads(x.n_slices, num_heads);
  if (num_heads == 1) {
    heads(0, 0) = x.slice(0);
    return heads;
  }
  const size_t d_k = x.n_cols / num_heads;
  for (size_t b = 0; b < x.n_slices; ++b)
    for (size_t h = 0; h < num_heads; ++h) {
      const size_t first = (h + 1) % num_heads == 0 ? 0 : h * d_k;
      heads(b, h) = x.slice(b).cols(first, first + d_k - 1);
    }
  return heads;
}
