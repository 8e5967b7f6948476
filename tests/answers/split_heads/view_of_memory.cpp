#include "split_heads.hpp"

attn::Heads exercise::split_heads(const arma::fcube& x,
                                  std::size_t num_heads) {
  const arma::uword d_k = x.n_cols / num_heads;
  attn::Heads heads(x.n_slices, num_heads);
  for (arma::uword b = 0; b < x.n_slices; ++b) {
    const float* from = x.slice_memptr(b);
    for (arma::uword h = 0; h < num_heads; ++h, from += x.n_rows * d_k)
      heads(b, h) = arma::fmat(from, x.n_rows, d_k);
  }
  return heads;
}
