/// Attention that never holds a T x T matrix.
#pragma once

#include <cstddef>
#include <optional>

namespace attn {

/// Numbers of one head, token by token: those of token t begin at
/// first + t * stride.
template <typename Number>
struct TokensOf {
  Number* first;
  std::size_t stride;

  Number* token(std::size_t t) const { return first + t * stride; }
};

/// One head of one sequence.
struct HeadTask {
  TokensOf<const float> queries;  // (T, d_k)
  TokensOf<const float> keys;  // (S, d_k)
  TokensOf<const float> values;  // (S, d_v)
  TokensOf<float> context;  // (T, d_v), to be filled
  std::size_t num_queries;  // T
  std::size_t num_keys;  // S
  std::size_t d_k;
  std::size_t d_v;
  // Whether query t sees no key after its own place, which is S - T + t.
  bool causal;
};

/// How many queries and keys are taken at a time. A block of scores, 48 KB,
/// stays in the processor's second cache; so do the keys and the values that
/// it is made of. More keys than queries: the running softmax rescales once a
/// block. Change the numbers and the result stays the same but for rounding;
/// blocks that leave the cache, or are so small that a product is mostly
/// calls, take longer.
constexpr std::size_t block_of_queries = 64;
constexpr std::size_t block_of_keys = 192;

/// context = softmax(mask(Q Kᵀ) / sqrt(d_k)) V for one block of queries,
/// those from `first_query` on, at most block_of_queries of them.
///
/// For each block of keys that the mask does not hide whole:
///   1. scores = Q Kᵀ of the two blocks
///   2. hide the keys of the future, in the block on the diagonal
///   3. RunningSoftmax: exponentials in place of the scores, and the factor
///      that corrects what was summed before
///   4. context = factor * context + exponentials V
/// and in the end context / sums.
///
/// Returns the first query whose sum is no positive finite number, for one of
/// its scores was nan or +inf; nothing if all is well.
/// As FlashAttention's forward pass: Dao et al. (2022), algorithm 1.
std::optional<std::size_t> attend_block(const HeadTask& head,
                                        std::size_t first_query);

}  // namespace attn
