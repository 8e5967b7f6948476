#include "concatenate_heads.hpp"

#include <vector>

arma::fcube exercise::concatenate_heads(
    const std::vector<arma::fcube>& heads) {
  size_t T = heads[0].n_rows, D = heads[0].n_cols, B = heads[0].n_slices;
  size_t H = heads.size();
  arma::fcube out(T, D * H, B);
  for (size_t b = 0; b < B; b++)
    for (size_t h = 0; h < H; h++)
      for (size_t d = 0; d < D; d++)
        out.slice(b).col(d * H + h) = heads[h].slice(b).col(d);
  return out;
}
