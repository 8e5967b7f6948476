// Each head writes back into the columns that split_heads took from, so the
// numbers of a token end up in the row of this token. Reading the memory of
// the matrices on from one to the next would not do it: there, all tokens of
// one head come before the first token of the next.
#include "08_multi_head_attention/merge_heads.hpp"

namespace solution {

arma::fcube merge_heads(const attn::Heads& heads) {
  const std::size_t B = heads.n_rows;
  const std::size_t H = heads.n_cols;
  const std::size_t T = heads(0, 0).n_rows;
  const std::size_t d_k = heads(0, 0).n_cols;

  arma::fcube merged(T, H * d_k, B);  // (B, T, H*d_k)
  for (std::size_t b = 0; b < B; ++b) {
    for (std::size_t h = 0; h < H; ++h) {
      merged.slice(b).cols(h * d_k, (h + 1) * d_k - 1) = heads(b, h);
    }
  }
  return merged;
}

}  // namespace solution
