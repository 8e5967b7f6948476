// Make attention weights of queries and keys: their scores, divided by
// sqrt(d_k), and the softmax of each row. Roughly 3 lines. The task in full
// is in scaled_weights.hpp, hints are in scaled_weights.hints.md.
#include "scaled_weights.hpp"

arma::fmat exercise::scaled_weights(const arma::fmat& queries,
                                    const arma::fmat& keys) {
  throw attn::Unfinished("scaled_weights");
}
