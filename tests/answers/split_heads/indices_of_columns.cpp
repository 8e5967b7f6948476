#include "split_heads.hpp"

attn::Heads exercise::split_heads(const arma::fcube& x,
                                  std::size_t num_heads) {
  const arma::uword d_k = x.n_cols / num_heads;
  arma::field<arma::fmat> heads(x.n_slices, num_heads);
  for (arma::uword h = 0; h < num_heads; ++h) {
    const arma::uvec mine =
        arma::regspace<arma::uvec>(h * d_k, h * d_k + d_k - 1);
    for (arma::uword b = 0; b < x.n_slices; ++b) {
      const arma::fmat sequence = x.slice(b);
      heads(b, h) = sequence.cols(mine);
    }
  }
  return heads;
}
