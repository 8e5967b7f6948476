#include "merge_heads.hpp"

arma::fcube exercise::merge_heads(const attn::Heads& heads) {
  arma::fcube merged(6, heads.n_cols * heads(0, 0).n_cols, heads.n_rows);
  for (size_t b = 0; b < heads.n_rows; b++) {
    for (size_t h = 0; h < heads.n_cols; h++) {
      for (int t = 0; t < 6; t++) {
        for (size_t k = 0; k < heads(0, 0).n_cols; k++) {
          merged(t, h * heads(0, 0).n_cols + k, b) = heads(b, h)(t, k);
        }
      }
    }
  }
  return merged;
}
