#include "concatenate_heads.hpp"

#include <vector>

arma::fcube exercise::concatenate_heads(
    const std::vector<arma::fcube>& heads) {
  arma::fcube joined = heads[0];
  for (size_t h = 1; h < heads.size() - 1; ++h) {
    joined.insert_cols(0, heads[h]);
  }
  return joined;
}
