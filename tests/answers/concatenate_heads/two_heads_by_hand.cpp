#include "concatenate_heads.hpp"

#include <vector>

arma::fcube exercise::concatenate_heads(
    const std::vector<arma::fcube>& heads) {
  arma::fcube result(heads[0].n_rows, heads[0].n_cols * 2, heads[0].n_slices);
  for (size_t b = 0; b < result.n_slices; ++b) {
    result.slice(b) =
        arma::join_horiz(heads.at(0).slice(b), heads.at(1).slice(b));
  }
  return result;
}
