#include "merge_heads.hpp"

arma::fcube exercise::merge_heads(const attn::Heads& heads) {
  const arma::uword T = heads(0, 0).n_rows;
  const arma::uword width = heads(0, 0).n_cols * heads.n_cols;
  arma::fcube merged(T, width, heads.n_rows);
  for (arma::uword b = 0; b < heads.n_rows; ++b) {
    arma::uword place = 0;
    for (arma::uword h = 0; h < heads.n_cols; ++h)
      for (arma::uword t = 0; t < T; ++t)
        for (float number : heads(b, h).row(t).eval()) {
          merged(place / width, place % width, b) = number;
          ++place;
        }
  }
  return merged;
}
