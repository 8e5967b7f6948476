#include "concatenate_heads.hpp"

#include <vector>

arma::fcube exercise::concatenate_heads(
    const std::vector<arma::fcube>& heads) {
  const auto d = heads[0].n_cols;
  arma::fcube joined(heads[0].n_rows, d * heads.size(), heads[0].n_slices,
                     arma::fill::zeros);
  for (size_t b = 0; b < joined.n_slices; ++b) {
    size_t column = 0;
    for (const auto& head : heads) {
      for (size_t j = 0; j < d; ++j)
        joined.slice(b).col(column++) = head.slice(b).col(j);
    }
    if (column == joined.n_cols) return joined;
  }
  return joined;
}
