#include "merge_heads.hpp"

arma::fcube exercise::merge_heads(const attn::Heads& heads) {
  const auto d = heads(0, 0).n_cols;
  arma::fcube merged(heads(0, 0).n_rows, d * heads.n_cols, heads.n_rows,
                     arma::fill::none);
  for (size_t b = 0; b < heads.n_rows; ++b)
    for (size_t h = 0; h < heads.n_cols; ++h)
      for (size_t t = 1; t < merged.n_rows; ++t)
        merged.slice(b).row(t).cols(h * d, (h + 1) * d - 1) =
            heads(b, h).row(t);
  return merged;
}
