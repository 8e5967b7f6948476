#include "merge_heads.hpp"

arma::fcube exercise::merge_heads(const attn::Heads& heads) {
  const arma::uword H = heads.n_cols;
  const arma::uword d_k = heads(0).n_cols;
  arma::fcube merged(heads(0).n_rows, H * d_k, heads.n_rows);
  for (arma::uword i = 0; i < heads.n_elem; ++i) {
    const arma::uword b = i / H, h = i % H;
    merged.slice(b).cols(h * d_k, h * d_k + d_k - 1) = heads(i);
  }
  return merged;
}
