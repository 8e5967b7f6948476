/// Many heads, one row again.
///
/// After the heads have attended, each token has a context vector of every
/// head. Put them side by side again, in the order of the heads: what
/// split_heads took apart is together again. A token for which the heads say
/// [1 2], [3 4] and [5 6] gets the row [1 2 3 4 5 6].
///
///   heads    (B, H, T, d_k): attn::Heads is an arma::field<arma::fmat> of B
///            rows and H columns, both at least 1; entry (b, h) is the matrix
///            (T, d_k) of head h in sequence b, and all have one shape
///   returns  (B, T, H*d_k): an arma::fcube of T rows, H*d_k columns and B
///            slices. Head h fills columns h*d_k ... h*d_k + d_k - 1
///
/// Do it with Armadillo alone, without attn::merge_heads. Chapter 08 merges
/// its heads before the output layer: `./attn read 8`.
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

arma::fcube merge_heads(const attn::Heads& heads);

}  // namespace exercise
