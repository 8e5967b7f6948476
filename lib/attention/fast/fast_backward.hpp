/// The way back of the fast path: the same gradients as those of the plain
/// form, with memory that grows with the number of tokens only.
#pragma once

#include <armadillo>
#include <cstddef>

#include "attention/attention_backward.hpp"
#include "attention/fast/fast_attention.hpp"
#include "attention/fast/piece.hpp"
#include "attention/fast/workspace.hpp"

namespace attn {

/// Back through attend_into, from the gradient of the context vectors to
/// those of queries, keys and values, for the heads of a piece, with P the
/// weights and Z the context vectors:
///
///   dV = Pᵀ dZ        dP = dZ Vᵀ        D = Σ over features of dZ ∘ Z
///   dS = P ∘ (dP - D) / sqrt(d_k)       dQ = dS K        dK = dSᵀ Q
///
///   kept    what attend_to_itself kept
///   causal  as it was then
///   space   grad_context (heads*d_v, T, sequences) is given; grad_queries
///           and grad_keys (heads*d_k, T, sequences) and grad_values
///           (heads*d_v, T, sequences) are what comes of it
///
/// Each weight is computed once more, from L = kept.log_sums, in blocks. The
/// threads share strips of keys; no bit depends on their number. A key that a
/// query does not see gets nothing from it, and a query whose gradient is 0
/// gives nothing to any key, whatever they hold: not even nan and inf. The
/// gradient itself must be finite.
/// As FlashAttention-2's backward pass: Dao (2023), algorithm 2.
void attend_backward(const KeptTokens& kept, const Piece& piece,
                     std::size_t num_heads, bool causal,
                     FastWorkspace& space);

/// What the plain form keeps of head h of sequence b, computed once more: for
/// a trace of the way back, which shows all weights.
KeptAttention plain_kept(const KeptTokens& kept, std::size_t b, std::size_t h,
                         std::size_t num_heads, bool causal);

}  // namespace attn
