#include "concatenate_heads.hpp"

#include <vector>

arma::fcube exercise::concatenate_heads(
    const std::vector<arma::fcube>& heads) {
  const arma::uword width = heads[0].n_cols;
  arma::fcube joined(heads[0].n_rows, width * heads.size(),
                     heads[0].n_slices);
  joined.each_slice([&, b = arma::uword{0}](arma::fmat& slice) mutable {
    for (arma::uword c = 0; c < slice.n_cols; ++c)
      slice.col(c) = heads[c / width].slice(b).col(c % width);
    ++b;
  });
  return joined;
}
