#include "split_heads.hpp"

attn::Heads exercise::split_heads(const arma::fcube& x,
                                  std::size_t num_heads) {
  const arma::uword T = x.n_rows, d_k = x.n_cols / num_heads;
  attn::Heads heads(x.n_slices, num_heads);
  for (arma::uword b = 0; b < x.n_slices; ++b) {
    const arma::frowvec numbers = arma::vectorise(x.slice(b), 1);
    for (arma::uword h = 0; h < num_heads; ++h) {
      const arma::frowvec mine =
          numbers.subvec(h * T * d_k, (h + 1) * T * d_k - 1);
      heads(b, h) = arma::reshape(mine, d_k, T).t();
    }
  }
  return heads;
}
