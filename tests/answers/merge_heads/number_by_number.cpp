#include "merge_heads.hpp"

arma::fcube exercise::merge_heads(const attn::Heads& heads) {
  int B = heads.n_rows, H = heads.n_cols;
  int T = heads(0, 0).n_rows, D = heads(0, 0).n_cols;
  arma::fcube out(T, H * D, B);
  for (int b = 0; b < B; b++)
    for (int t = 0; t < T; t++)
      for (int h = 0; h < H; h++)
        for (int d = 0; d < D; d++) out(t, h * D + d, b) = heads(b, h)(t, d);
  return out;
}
