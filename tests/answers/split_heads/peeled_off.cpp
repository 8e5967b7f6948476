#include "split_heads.hpp"

attn::Heads exercise::split_heads(const arma::fcube& x,
                                  std::size_t num_heads) {
  const arma::uword d_k = x.n_cols / num_heads;
  attn::Heads heads(x.n_slices, num_heads);
  for (arma::uword b = 0; b < x.n_slices; ++b) {
    arma::fmat rest = x.slice(b);
    arma::uword h = 0;
    while (!rest.is_empty()) {
      heads(b, h++) = rest.head_cols(d_k);
      rest.shed_cols(0, d_k - 1);
    }
  }
  return heads;
}
