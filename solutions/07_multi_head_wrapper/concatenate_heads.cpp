// Sequences and tokens stay what they are; a token's row grows, since every
// head has something to say about it. So each head keeps a block of columns
// of its own, in every slice, and no number is changed or mixed with another.
#include "07_multi_head_wrapper/concatenate_heads.hpp"

namespace solution {

arma::fcube concatenate_heads(const std::vector<arma::fcube>& heads) {
  const std::size_t T = heads[0].n_rows;
  const std::size_t head_dim = heads[0].n_cols;
  const std::size_t B = heads[0].n_slices;

  arma::fcube joined(T, heads.size() * head_dim, B);  // (B, T, H*head_dim)
  for (std::size_t h = 0; h < heads.size(); ++h) {
    joined.cols(h * head_dim, (h + 1) * head_dim - 1) = heads[h];
  }
  return joined;
}

}  // namespace solution
