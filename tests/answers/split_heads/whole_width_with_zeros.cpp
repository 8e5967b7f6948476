#include "split_heads.hpp"

attn::Heads exercise::split_heads(const arma::fcube& x,
                                  std::size_t num_heads) {
  const size_t d_k = x.n_cols / num_heads;
  attn::Heads heads(x.n_slices, num_heads);
  for (size_t b = 0; b < x.n_slices; ++b)
    for (size_t h = 0; h < num_heads; ++h) {
      arma::fmat head(x.n_rows, x.n_cols, arma::fill::zeros);
      head.cols(h * d_k, (h + 1) * d_k - 1) =
          x.slice(b).cols(h * d_k, (h + 1) * d_k - 1);
      heads(b, h) = head;
    }
  return heads;
}
