#pragma once

#include <cstddef>
#include <optional>

#include "attention/fast/block.hpp"

namespace attn {

/// The softmax of a block, from the one number a row that the way forward
/// kept, and the way back through it:
///
///   P = 2^(S - L)        dS = P ∘ (dP - D)
///
///   scores        (queries, keys), S; P takes its place
///   grad_weights  (queries, keys), dP; dS takes its place
///   log_sums      (queries), L of RunningSoftmax::log_sum
///   row_gains     (queries), D, what the row as a whole would gain
///   hidden        how many queries do not see the block's first key; each
///                 further key is hidden from one more
///
/// Both blocks are all of their matrices. Where P is 0, for the key is hidden
/// or far below the row's largest, dS is 0, whatever S, dP and D hold.
void scores_backward(const Block& scores, const Block& grad_weights,
                     const float* log_sums, const float* row_gains,
                     std::ptrdiff_t hidden);

/// Σ_c grad[c] context[c] of one query, D above: what adding the same to all
/// its scores would gain. Numbers of the context count for nothing where grad
/// is 0, whatever they hold. Nothing if all of grad is 0.
std::optional<float> row_gain(const float* grad, const float* context,
                              std::size_t width);

}  // namespace attn
