#include "split_heads.hpp"

attn::Heads exercise::split_heads(const arma::fcube& x,
                                  std::size_t num_heads) {
  const int d_k = x.n_cols / num_heads;
  attn::Heads heads(x.n_slices, num_heads);
  for (int b = 0; b < x.n_slices; b++) {
    for (int h = 0; h < num_heads; h++) {
      heads(b, h) = arma::fmat(x.n_rows, d_k);
      for (int t = 0; t < x.n_rows; t++)
        for (int k = 0; k < d_k; k++)
          heads(b, h)(t, k) = x(t, h * d_k + k, b);
    }
  }
  return heads;
}
