// The heads share the features, not the tokens: every head sees all T rows,
// and of each row the d_k columns that are its own. They are neighbours,
// since the rows of W_query that made them are, so that one large layer is
// the same as num_heads small ones.
#include "08_multi_head_attention/split_heads.hpp"

namespace solution {

attn::Heads split_heads(const arma::fcube& x, std::size_t num_heads) {
  const std::size_t d_k = x.n_cols / num_heads;
  attn::Heads heads(x.n_slices, num_heads);  // (B, H) matrices
  for (std::size_t b = 0; b < x.n_slices; ++b) {
    for (std::size_t h = 0; h < num_heads; ++h) {
      heads(b, h) = x.slice(b).cols(h * d_k, (h + 1) * d_k - 1);  // (T, d_k)
    }
  }
  return heads;  // (B, H, T, d_k)
}

}  // namespace solution
