#include "merge_heads.hpp"

namespace {

arma::fmat merge_range(const attn::Heads& heads, arma::uword b,
                       arma::uword from, arma::uword to) {
  if (to - from == 1) return heads(b, from);
  const arma::uword middle = (from + to) / 2;
  return arma::join_horiz(merge_range(heads, b, from, middle),
                          merge_range(heads, b, middle, to));
}

}  // namespace

arma::fcube exercise::merge_heads(const attn::Heads& heads) {
  arma::fcube merged(heads(0, 0).n_rows, heads(0, 0).n_cols * heads.n_cols,
                     heads.n_rows);
  for (arma::uword b = 0; b < heads.n_rows; ++b)
    merged.slice(b) = merge_range(heads, b, 0, heads.n_cols);
  return merged;
}
