/// A layer's first numbers.
///
/// A new Linear layer starts from random numbers in a small interval around
/// 0, whose width depends on how many features come in. Make one as
/// torch.nn.Linear(d_in, d_out, bias) does:
///
///   1. draw the weight, (d_out, d_in), from -bound to bound, where
///      bound = 1 / sqrt(d_in);
///   2. then, if there is to be a bias, draw it, (d_out), from the same
///      interval;
///   3. return attn::Linear(weight, bias), or attn::Linear(weight) without a
///      bias.
///
///   d_in, d_out  the features of a token that enter and leave, at least 1
///   bias         whether the layer has a bias
///   generator    draws all numbers:
///                generator.uniform(rows, columns, low, high) gives the next
///                rows * columns numbers, filled in row by row
///   returns      the layer
///
/// The draws come in this order, so that a seed gives the layer that it gives
/// in PyTorch. attn::Linear(d_in, d_out, bias, generator) would do all of
/// this at once; do it yourself here.
///
/// For d_in 4 the bound is 0.5, for d_in 100 it is 0.1.
///
/// What the layers are for: `./attn read 3`.
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

attn::Linear linear_init(std::size_t d_in, std::size_t d_out, bool bias,
                         attn::Generator generator);

}  // namespace exercise
