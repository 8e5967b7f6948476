#include "concatenate_heads.hpp"

#include <vector>

arma::fcube exercise::concatenate_heads(
    const std::vector<arma::fcube>& heads) {
  auto head_dim = heads[0].n_cols;
  arma::fcube joined(heads[0].n_rows, heads.size() * head_dim,
                     heads[0].n_slices, arma::fill::zeros);
  for (size_t h = 0; h < heads.size(); ++h)
    for (size_t b = 0; b < joined.n_slices; ++b)
      for (size_t t = 0; t + 1 < joined.n_rows; ++t)
        for (size_t j = 0; j < head_dim; ++j)
          joined(t, h * head_dim + j, b) = heads[h](t, j, b);
  return joined;
}
