/// Causal attention on a batch.
///
/// Several sequences come in at once. Each attends to itself only, and within
/// a sequence no token sees the tokens after it:
///
///   Z = softmax(mask(Q Kᵀ) / sqrt(d_k)) V
///
/// with mask putting -inf where the mask is 1, the softmax of each row, and
/// d_k the width of the keys, here d_out. There is no dropout.
///
///   batch    (B, T, d_in): an arma::fcube of T rows, d_in columns and B
///            slices, one for each sequence
///   W_query, W_key, W_value
///            Linear layers from d_in to d_out features, with or without a
///            bias: W_query.forward(x) is (T, d_out) for x of (T, d_in)
///   mask     (context_length, context_length): 1 where a score is hidden,
///            0 where it is not. T may be smaller than context_length: the
///            first T rows and columns are the mask of T tokens
///   returns  (B, T, d_out)
///
/// attn::masked_fill and attn::softmax_rows are yours to use.
///
/// For the book's six tokens and layers drawn from seed 123 (d_out 2, without
/// bias) each sequence gets rows that begin with -0.4519 0.2216. The first
/// token has only itself to attend to, so its row is its value. Chapter 06
/// shows every step: `./attn read 6`.
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

arma::fcube batched_causal_attention(const arma::fcube& batch,
                                     const attn::Linear& W_query,
                                     const attn::Linear& W_key,
                                     const attn::Linear& W_value,
                                     const arma::umat& mask);

}  // namespace exercise
