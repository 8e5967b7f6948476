#include "split_heads.hpp"

#include <cmath>

attn::Heads exercise::split_heads(const arma::fcube& x,
                                  std::size_t num_heads) {
  const arma::uword d_k = x.n_cols / num_heads;
  const float scale = std::sqrt(static_cast<float>(d_k));
  attn::Heads heads(x.n_slices, num_heads);
  for (arma::uword i = 0; i < heads.n_elem; ++i) {
    const arma::uword b = i / num_heads, h = i % num_heads;
    heads(i) = x.slice(b).cols(h * d_k, h * d_k + d_k - 1) / scale;
  }
  return heads;
}
