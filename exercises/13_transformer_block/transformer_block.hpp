/// The block that GPT-2 is a stack of.
///
/// A transformer block has two halves: attention, which mixes tokens, and a
/// feed forward network, which takes each by itself. Either is given what a
/// norm makes of the tokens, and what comes of it is added to the tokens as
/// they were before the norm. What goes around is called a shortcut:
///
///   x → x + att(norm1(x))
///   x → x + ff(norm2(x))
///
/// with the x of the second line what the first one gives.
///
///   x        (B, T, emb_dim)
///   block    in evaluation, so that dropout changes nothing
///   returns  (B, T, emb_dim)
///
/// The parts of the block are there to be used. Each takes and returns
/// (B, T, emb_dim):
///
///   block.att.forward(x)    multi-head attention
///   block.ff.forward(x)     the feed forward network
///   block.norm1.forward(x)  a layer norm
///   block.norm2.forward(x)  another one, with a scale and a shift of its own
///
/// If att and ff give nothing but 0, the block returns x as it was given.
///
/// A sum of two cubes has to get a name before a part takes it:
///
///   const arma::fcube sum = a + b;
///
/// Write it without block.forward, which does just this. Chapter 13 takes a
/// block apart: `./attn read 13`.
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"
#include "model/transformer_block.hpp"

namespace exercise {

arma::fcube transformer_block(const arma::fcube& x,
                              const attn::TransformerBlock& block);

}  // namespace exercise
