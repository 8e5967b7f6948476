// Put the heads of each sequence side by side: a field of (B, H) matrices
// (T, d_k) becomes a cube (B, T, H*d_k). Roughly 8 lines. The task in full is
// in merge_heads.hpp, hints are in merge_heads.hints.md.
#include "merge_heads.hpp"

arma::fcube exercise::merge_heads(const attn::Heads& heads) {
  throw attn::Unfinished("merge_heads");
}
