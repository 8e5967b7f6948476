// Put each row of x through the layer up, a GELU, and the layer down. Roughly
// 2 lines. The task in full is in feed_forward.hpp, hints are in
// feed_forward.hints.md.
#include "feed_forward.hpp"

arma::fmat exercise::feed_forward(const arma::fmat& x, const attn::Linear& up,
                                  const attn::Linear& down) {
  throw attn::Unfinished("feed_forward");
}
