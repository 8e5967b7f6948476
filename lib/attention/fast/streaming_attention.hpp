/// Attention that never holds a T x T matrix.
#pragma once

#include <cstddef>
#include <optional>

#include "attention/fast/head_task.hpp"
#include "attention/fast/running_softmax.hpp"

namespace attn {

/// How many queries and keys are taken at a time. A block of scores, 48 KB,
/// stays in the processor's second cache; so do the keys and the values that
/// it is made of. More keys than queries: the running softmax rescales once a
/// block. Change the numbers and the result stays the same but for rounding;
/// blocks that leave the cache, or are so small that a product is mostly
/// calls, take longer.
constexpr std::size_t block_of_queries = RunningSoftmax::most_queries;
constexpr std::size_t block_of_keys = 192;

/// How many blocks of queries may take their turns at a block of keys. Keys
/// and values of a long sequence do not fit into the second cache; the more
/// queries use a block of them while it is there, the less often it is
/// fetched.
constexpr std::size_t most_blocks_of_a_strip = 8;

/// context = softmax(mask(Q Kᵀ) / sqrt(d_k)) V for a strip of queries of one
/// head, those from `first_query` on, at most `num_blocks` blocks of them.
///
///   num_blocks  1 to most_blocks_of_a_strip
///
/// For each block of keys, and each block of queries that sees some of it:
///   1. scores = Q Kᵀ of the two blocks
///   2. hide the keys of the future, in the blocks on the diagonal
///   3. RunningSoftmax: exponentials in place of the scores, and the factor
///      that corrects what was summed before
///   4. context = factor * context + exponentials V
/// and in the end context / sums. Where a value that some of the queries do
/// not see is no number, their rows are computed anew without it.
///
/// Returns the first query whose sum is no positive finite number, for one of
/// its scores was nan or +inf; nothing if all is well.
/// As FlashAttention's forward pass: Dao et al. (2022), algorithm 1.
std::optional<std::size_t> attend_strip(const HeadTask& head,
                                        std::size_t first_query,
                                        std::size_t num_blocks);

}  // namespace attn
