#include "split_heads.hpp"

attn::Heads exercise::split_heads(const arma::fcube& x,
                                  std::size_t num_heads) {
  static attn::Heads heads(x.n_slices, num_heads);
  const size_t d_k = x.n_cols / num_heads;
  for (size_t b = 0; b < x.n_slices; ++b)
    for (size_t h = 0; h < num_heads; ++h)
      heads(b, h) = x.slice(b).cols(h * d_k, h * d_k + d_k - 1);
  return heads;
}
