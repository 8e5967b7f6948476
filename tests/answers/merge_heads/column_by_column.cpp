#include "merge_heads.hpp"

arma::fcube exercise::merge_heads(const attn::Heads& heads) {
  const auto& sample = heads.at(0, 0);
  arma::fcube z(sample.n_rows, sample.n_cols * heads.n_cols, heads.n_rows);
  for (arma::uword b = 0; b < z.n_slices; ++b) {
    for (arma::uword c = 0; c < z.n_cols; ++c) {
      const auto h = c / sample.n_cols;
      const auto d = c % sample.n_cols;
      z.slice(b).col(c) = heads.at(b, h).col(d);
    }
  }
  return z;
}
