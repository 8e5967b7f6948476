#include "merge_heads.hpp"

arma::fcube exercise::merge_heads(const attn::Heads& heads) {
  const auto T = heads(0, 0).n_rows, d = heads(0, 0).n_cols, H = heads.n_cols;
  arma::fcube merged(T, d * H, heads.n_rows);
  for (size_t b = 0; b < heads.n_rows; ++b)
    for (size_t h = 0; h < H; ++h)
      for (size_t t = 0; t < T; ++t)
        for (size_t j = 0; j < d; ++j)
          merged(t, (H - 1 - h) * d + j, b) = heads(b, h)(j, t);
  return merged;
}
