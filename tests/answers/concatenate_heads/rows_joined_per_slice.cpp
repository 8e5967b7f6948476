#include "concatenate_heads.hpp"

#include <vector>

arma::fcube exercise::concatenate_heads(
    const std::vector<arma::fcube>& heads) {
  std::vector<arma::fmat> sequences;
  for (arma::uword b = 0; b < heads[0].n_slices; ++b) {
    arma::fmat row = heads[0].slice(b);
    for (auto it = heads.begin() + 1; it != heads.end(); ++it)
      row = arma::join_rows(row, it->slice(b));
    sequences.push_back(row);
  }
  arma::fcube Z(sequences[0].n_rows, sequences[0].n_cols, sequences.size());
  for (arma::uword b = 0; b < Z.n_slices; ++b) Z.slice(b) = sequences[b];
  return Z;
}
