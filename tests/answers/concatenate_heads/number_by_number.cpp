#include "concatenate_heads.hpp"

#include <vector>

arma::fcube exercise::concatenate_heads(
    const std::vector<arma::fcube>& heads) {
  const auto& first = heads.front();
  arma::fcube result(first.n_rows, first.n_cols * heads.size(),
                     first.n_slices);
  for (size_t h = 0; h < heads.size(); h++)
    for (size_t b = 0; b < first.n_slices; b++)
      for (size_t t = 0; t < first.n_rows; t++)
        for (size_t d = 0; d < first.n_cols; d++)
          result(t, h * first.n_cols + d, b) = heads[h](t, d, b);
  return result;
}
