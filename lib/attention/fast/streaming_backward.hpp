/// The way back through attention, without a T x T matrix.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

#include "attention/fast/head_task.hpp"

namespace attn {

/// How many queries and keys are taken at a time: a strip of keys keeps its
/// gradients in the processor's second cache while all queries that see it
/// pass by. OpenBLAS multiplies blocks of up to a million multiplications as
/// they lie, and copies larger ones first, which takes longer: at heads of 64
/// features that is 64 x 192.
constexpr std::size_t backward_block_of_queries = 64;
constexpr std::size_t backward_strip_of_keys = 192;

/// One head of one sequence, on its way back.
struct HeadBackward {
  TokensOf<const float> queries;  // (T, d_k)
  TokensOf<const float> keys;  // (S, d_k)
  TokensOf<const float> values;  // (S, d_v)
  TokensOf<const float> grad_context;  // (T, d_v)
  const float* log_sums;  // (T), L
  const float* row_gains;  // (T), D
  TokensOf<float> grad_queries;  // (T, d_k), to be filled
  TokensOf<float> grad_keys;  // (S, d_k), to be filled
  TokensOf<float> grad_values;  // (S, d_v), to be filled
  std::size_t num_queries;  // T
  std::size_t num_keys;  // S
  std::size_t d_k;
  std::size_t d_v;
  // Whether query t sees no key after its own place, which is S - T + t.
  bool causal;
  // For each block of queries, how many strips have added their part of its
  // gradient: 0 before the first.
  std::atomic<std::uint32_t>* strips_added;

  std::size_t num_blocks() const;
  std::size_t num_strips() const;
};

/// The part of strip number `strip` of the keys in all three gradients: all
/// of grad_keys and grad_values of the strip, and what it adds to
/// grad_queries.
///
/// For each block of queries that sees some of the strip, the last one first:
///   1. S = Q Kᵀ of the two, and dP = dZ Vᵀ
///   2. P = 2^(S - L), dS = P ∘ (dP - D): scores_backward
///   3. dV += Pᵀ dZ, dK += dSᵀ Q / sqrt(d_k)
///   4. dQ += dS K / sqrt(d_k), when it is this strip's turn
///
/// Strips of one head may run at the same time. The sums of a block of
/// queries are added in the order of the strips, whoever is first, so that no
/// bit depends on threads: a strip waits until the one before it has added
/// its part. All begin with the last block, and so walk one behind the other.
/// They must be started in their order, or the first would never have its
/// turn.
///
/// As FlashAttention-2's backward pass: Dao (2023), algorithm 2.
void attend_strip_backward(const HeadBackward& head, std::size_t strip);

}  // namespace attn
