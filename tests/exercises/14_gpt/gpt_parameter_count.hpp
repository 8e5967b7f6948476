/// What training adjusts in a GPT.
///
/// Say how many numbers a GptModel would have to learn, from its sizes and
/// before it is made. With V = vocab_size, C = context_length, D = emb_dim:
///
///   tok_emb     a table (V, D)
///   pos_emb     a table (C, D)
///   trf_blocks  n_layers blocks; each of them holds
///                 W_query, W_key, W_value  weight (D, D) each; a bias of D
///                                          numbers each, but only if
///                                          qkv_bias is true
///                 out_proj                 weight (D, D), bias (D)
///                 ff.layers.0              weight (4 D, D), bias (4 D)
///                 ff.layers.2              weight (D, 4 D), bias (D)
///                 norm1, norm2             scale (D), shift (D) each
///   final_norm  scale (D) and shift (D)
///   out_head    weight (V, D), no bias; if tied is true it is that of
///               tok_emb, and holds no numbers of its own
///
///   config   attn::GptConfig: the sizes, n_heads, drop_rate, qkv_bias, tied
///   returns  how many numbers all of them hold together
///
/// With V 5, C 4, D 2, one layer, no qkv_bias and not tied they are 100. Not
/// every member of the config need take part in the count.
///
/// Write it without attn::parameter_count, attn::GptModel and its blocks.
/// What the count of GPT-2 is: `./attn read 14`.
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"
#include "model/gpt_config.hpp"

namespace exercise {

std::size_t gpt_parameter_count(const attn::GptConfig& config);

}  // namespace exercise
