#include "merge_heads.hpp"

arma::fcube exercise::merge_heads(const attn::Heads& heads) {
  const auto& m = heads(0, 0);
  arma::fcube merged(m.n_rows * heads.n_cols, m.n_cols, heads.n_rows);
  for (size_t b = 0; b < heads.n_rows; ++b) {
    arma::fmat column = heads(b, 0);
    for (size_t h = 1; h < heads.n_cols; ++h)
      column = arma::join_cols(column, heads(b, h));
    merged.slice(b) = column;
  }
  return merged;
}
