#include "merge_heads.hpp"

arma::fcube exercise::merge_heads(const attn::Heads& heads) {
  const size_t d_k = heads(0, 0).n_cols;
  arma::fcube merged(heads(0, 0).n_rows, heads.n_cols * d_k, heads.n_rows);
  for (size_t b = 0; b < heads.n_rows; ++b)
    for (size_t h = 0; h < heads.n_cols; ++h)
      merged.slice(b).cols(h * d_k, (h + 1) * d_k - 1) =
          arma::round(heads(b, h) * 1e4f) / 1e4f;
  return merged;
}
