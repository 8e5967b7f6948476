#include "concatenate_heads.hpp"

#include <vector>

arma::fcube exercise::concatenate_heads(
    const std::vector<arma::fcube>& heads) {
  arma::fcube joined(heads[0].n_rows, heads.size() * 2, heads[0].n_slices);
  for (int h = 0; h < heads.size(); h++) {
    joined.cols(2 * h, 2 * h + 1) = heads[h];
  }
  return joined;
}
