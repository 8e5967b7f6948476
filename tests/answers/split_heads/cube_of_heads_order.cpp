#include "split_heads.hpp"

attn::Heads exercise::split_heads(const arma::fcube& x,
                                  std::size_t num_heads) {
  const arma::uword d_k = x.n_cols / num_heads;
  attn::Heads heads(x.n_slices, num_heads);
  arma::uword i = 0;
  for (arma::uword b = 0; b < x.n_slices; ++b) {
    for (arma::uword h = 0; h < num_heads; ++h) {
      heads(i++) = x.slice(b).cols(h * d_k, h * d_k + d_k - 1);
    }
  }
  return heads;
}
