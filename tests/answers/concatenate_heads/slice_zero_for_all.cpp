#include "concatenate_heads.hpp"

#include <vector>

arma::fcube exercise::concatenate_heads(
    const std::vector<arma::fcube>& heads) {
  const arma::uword d = heads[0].n_cols;
  arma::fcube joined(heads[0].n_rows, d * heads.size(), heads[0].n_slices);
  for (arma::uword b = 0; b < joined.n_slices; ++b) {
    arma::fmat all;
    for (const auto& head : heads) all = arma::join_rows(all, head.slice(0));
    joined.slice(b) = all;
  }
  return joined;
}
