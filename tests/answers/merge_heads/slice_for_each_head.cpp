#include "merge_heads.hpp"

arma::fcube exercise::merge_heads(const attn::Heads& heads) {
  arma::fcube all(heads(0, 0).n_rows, heads(0, 0).n_cols, heads.n_elem);
  for (size_t b = 0; b < heads.n_rows; ++b)
    for (size_t h = 0; h < heads.n_cols; ++h)
      all.slice(b * heads.n_cols + h) = heads(b, h);
  return all;
}
