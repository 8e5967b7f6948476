/// One projection, many heads.
///
/// MultiHeadAttention makes the queries of all heads with one product, side
/// by side in rows d_out wide. Before the heads attend, each gets its own
/// columns of every row: head h takes columns
///
///   h*d_k ... h*d_k + d_k - 1,   d_k = d_out / num_heads,
///
/// of every token. A token whose row is [1 2 3 4 5 6] is split among 3 heads
/// as [1 2], [3 4] and [5 6].
///
///   x          (B, T, d_out): an arma::fcube of T rows, d_out columns and B
///              slices
///   num_heads  H, a divisor of d_out
///   returns    (B, H, T, d_k). Armadillo has no numbers of four axes, so
///              attn::Heads is an arma::field<arma::fmat>: B rows and H
///              columns of matrices, and entry (b, h) is the matrix (T, d_k)
///              of head h in sequence b
///
/// Do it with Armadillo alone, without attn::split_heads. Chapter 08 splits
/// queries, keys and values in its first section: `./attn read 8`.
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

attn::Heads split_heads(const arma::fcube& x, std::size_t num_heads);

}  // namespace exercise
