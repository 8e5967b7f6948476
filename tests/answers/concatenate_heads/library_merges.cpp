#include "concatenate_heads.hpp"

#include <vector>

arma::fcube exercise::concatenate_heads(
    const std::vector<arma::fcube>& heads) {
  attn::Heads field(heads[0].n_slices, heads.size());
  for (arma::uword b = 0; b < field.n_rows; ++b)
    for (arma::uword h = 0; h < field.n_cols; ++h)
      field(b, h) = heads[h].slice(b);
  return attn::merge_heads(field);
}
