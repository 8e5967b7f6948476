/// Exercise 3.1: move the weights of one class into the other.
///
/// SelfAttentionV1 and SelfAttentionV2 compute the same thing, and yet
/// chapter 03 shows different outputs: they start from different random
/// weights, and they keep them in different ways. Give `to` the weights of
/// `from`, so that for every input
///
///   to.forward(x) equals from.forward(x).
///
///   from  SelfAttentionV2(d_in, d_out) without bias: its three Linear layers
///         W_query, W_key and W_value each hold a `weight` and have no bias.
///         It stays as it is.
///   to    SelfAttentionV1(d_in, d_out): its W_query, W_key and W_value are
///         plain matrices. They are overwritten.
///
/// d_in and d_out are the same for both, but need not equal each other. The
/// comments in lib/attention/self_attention_v1.hpp and self_attention_v2.hpp
/// give the shape of each matrix.
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

void transfer_weights(const attn::SelfAttentionV2& from,
                      attn::SelfAttentionV1& to);

}  // namespace exercise
