/// What training adjusts.
///
/// Say how many numbers a MultiHeadAttention would have to learn, from the
/// options that it is made of and before it is made. It has four Linear
/// layers:
///
///   W_query, W_key, W_value  weight (d_out, d_in); a bias of d_out numbers
///                            each, but only if options.qkv_bias is true
///   out_proj                 weight (d_out, d_out); always a bias of d_out
///                            numbers
///
///   options    attn::AttentionOptions: d_in, d_out, context_length, qkv_bias
///              and others. In MultiHeadAttention, d_out is the width of all
///              heads together
///   num_heads  H, a divisor of d_out
///   returns    how many numbers the four layers hold together
///
/// With d_in 3, d_out 2 and no qkv_bias they are 24, with qkv_bias 30. Not
/// every size that is given need take part in the count. Chapter 08 counts
/// GPT-2's module in its last section: `./attn read 8`.
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

std::size_t parameter_count(const attn::AttentionOptions& options,
                            std::size_t num_heads);

}  // namespace exercise
