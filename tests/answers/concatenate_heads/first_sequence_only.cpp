#include "concatenate_heads.hpp"

#include <vector>

arma::fcube exercise::concatenate_heads(
    const std::vector<arma::fcube>& heads) {
  const auto dim = heads[0].n_cols;
  arma::fcube joined(heads[0].n_rows, dim * heads.size(), heads[0].n_slices,
                     arma::fill::zeros);
  for (size_t h = 0; h < heads.size(); h++) {
    joined.slice(0).cols(h * dim, h * dim + dim - 1) = heads[h].slice(0);
  }
  return joined;
}
