#include "concatenate_heads.hpp"

#include <vector>

arma::fcube exercise::concatenate_heads(
    const std::vector<arma::fcube>& heads) {
  const std::size_t head_dim = heads[0].n_cols;
  arma::fcube context_vec(6, head_dim * heads.size(), 2);
  for (std::size_t h = 0; h < heads.size(); ++h)
    for (std::size_t b = 0; b < 2; ++b)
      for (std::size_t t = 0; t < 6; ++t)
        for (std::size_t d = 0; d < head_dim; ++d)
          context_vec(t, h * head_dim + d, b) = heads[h](t, d, b);
  return context_vec;
}
