#include "concatenate_heads.hpp"

#include <vector>

arma::fcube exercise::concatenate_heads(
    const std::vector<arma::fcube>& heads) {
  arma::fcube Z = heads.at(0);
  for (size_t h = 1; h < heads.size(); h++) {
    Z.insert_rows(Z.n_rows, heads[h]);
  }
  return Z;
}
