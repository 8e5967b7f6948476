#include "merge_heads.hpp"

arma::fcube exercise::merge_heads(const attn::Heads& heads) {
  const auto T = heads(0, 0).n_rows, d_k = heads(0, 0).n_cols;
  arma::fcube merged(T, d_k * heads.n_cols, heads.n_rows, arma::fill::zeros);
  arma::fmat joined = heads(0, 0);
  for (size_t h = 1; h < heads.n_cols; ++h)
    joined.insert_cols(joined.n_cols, heads(0, h));
  merged.slice(0) = joined;
  return merged;
}
