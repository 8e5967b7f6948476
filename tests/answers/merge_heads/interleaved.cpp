#include "merge_heads.hpp"

arma::fcube exercise::merge_heads(const attn::Heads& heads) {
  auto B = heads.n_rows;
  auto H = heads.n_cols;
  auto T = heads(0, 0).n_rows;
  auto d_k = heads(0, 0).n_cols;
  arma::fcube merged(T, H * d_k, B);
  for (size_t b = 0; b < B; b++)
    for (size_t t = 0; t < T; t++)
      for (size_t d = 0; d < d_k; d++)
        for (size_t h = 0; h < H; h++)
          merged(t, d * H + h, b) = heads(b, h)(t, d);
  return merged;
}
