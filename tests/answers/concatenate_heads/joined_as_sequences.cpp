#include "concatenate_heads.hpp"

#include <vector>

arma::fcube exercise::concatenate_heads(
    const std::vector<arma::fcube>& heads) {
  arma::fcube joined = heads[0];
  for (std::size_t h = 1; h < heads.size(); ++h) {
    joined = arma::join_slices(joined, heads[h]);
  }
  return joined;
}
