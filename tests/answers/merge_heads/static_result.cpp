#include "merge_heads.hpp"

arma::fcube exercise::merge_heads(const attn::Heads& heads) {
  const auto d = heads(0, 0).n_cols;
  static arma::fcube merged(heads(0, 0).n_rows, d * heads.n_cols,
                            heads.n_rows);
  for (size_t b = 0; b < heads.n_rows; ++b)
    for (size_t h = 0; h < heads.n_cols; ++h)
      merged.slice(b).cols(h * d, (h + 1) * d - 1) = heads(b, h);
  return merged;
}
