#include "merge_heads.hpp"

arma::fcube exercise::merge_heads(const attn::Heads& heads) {
  arma::fcube merged;
  for (arma::uword b = 0; b < heads.n_rows; ++b) {
    arma::fmat row = heads(b, 0);
    for (arma::uword h = 1; h < heads.n_cols; ++h)
      row = arma::join_rows(row, heads(b, h));
    if (b == 0) merged.set_size(row.n_rows, row.n_cols, heads.n_rows);
    merged.slice(b) = row;
  }
  return merged;
}
