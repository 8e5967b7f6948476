#include "concatenate_heads.hpp"

#include <stdexcept>
#include <vector>

arma::fcube exercise::concatenate_heads(
    const std::vector<arma::fcube>& heads) {
  if (heads.size() % 2 != 0)
    throw std::invalid_argument("heads must come in pairs");
  arma::fcube joined = heads[0];
  for (size_t h = 1; h < heads.size(); ++h)
    joined.insert_cols(joined.n_cols, heads[h]);
  return joined;
}
