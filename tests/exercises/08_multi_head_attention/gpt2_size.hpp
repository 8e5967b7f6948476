/// Exercise 3.3: a module of GPT-2's size.
///
/// Make a MultiHeadAttention as the smallest GPT-2 has it: embeddings 768
/// wide going in and coming out, 12 heads, a context of 1024 tokens, no
/// dropout, and no bias in the query, key and value projections. Then say
/// three things about a module. They are asked of yours and of smaller ones
/// too, in which d_in and d_out differ, so compute them from the module:
///
///   head_width       how many columns one head works with.
///   parameter_count  how many numbers training adjusts: three projections
///                    without a bias (no module here has one there), and the
///                    output projection, which has a bias.
///   output_shape     the shape of the output for `batch`, (B, T, d_in), as
///                    the field writes it: batch first. attn::Shape is a
///                    std::vector<std::size_t>; an arma::fcube has n_slices
///                    sequences of n_rows tokens with n_cols features.
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

attn::MultiHeadAttention make_gpt2_attention(attn::Generator generator);

std::size_t head_width(const attn::MultiHeadAttention& module);

std::size_t parameter_count(const attn::MultiHeadAttention& module);

attn::Shape output_shape(const attn::MultiHeadAttention& module,
                         const arma::fcube& batch);

}  // namespace exercise
