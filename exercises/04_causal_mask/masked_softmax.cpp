// Turn scores into weights in which the future has no share: hide the scores
// with s > t, then take the softmax of each row. The scores come already
// scaled. Roughly 7 lines. The task in full is in masked_softmax.hpp, hints
// are in masked_softmax.hints.md.
#include "masked_softmax.hpp"

arma::fmat exercise::masked_softmax(const arma::fmat& scores) {
  throw attn::Unfinished("masked_softmax");
}
