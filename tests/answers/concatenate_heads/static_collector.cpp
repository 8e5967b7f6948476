#include "concatenate_heads.hpp"

#include <vector>

arma::fcube exercise::concatenate_heads(
    const std::vector<arma::fcube>& heads) {
  static arma::fcube all;
  if (all.n_rows != heads[0].n_rows || all.n_slices != heads[0].n_slices)
    all.reset();
  for (const auto& head : heads) {
    if (all.is_empty())
      all = head;
    else
      all.insert_cols(all.n_cols, head);
  }
  return all;
}
