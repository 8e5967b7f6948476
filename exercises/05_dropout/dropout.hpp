/// Switch numbers off at random.
///
/// In training, each number becomes 0 with probability p, by a draw of its
/// own, and what is kept grows, so that the mean stays what it was:
///
///   y = x / (1 - p) if the draw says keep, else 0.
///
/// In evaluation nothing is dropped and nothing grows: y = x.
///
///   x          (rows, columns), for instance attention weights
///   p          from 0 to less than 1
///   training   false in evaluation
///   generator  draws what is kept: generator.bernoulli(count, probability,
///              attn::DropoutStream::native) returns a std::vector<bool> of
///              `count` draws, each true with `probability`
///   returns    (rows, columns)
///
/// As in PyTorch, a draw that is true keeps its number, and the draws come
/// in row-major order: the first row from left to right, then the second. So
/// the same seed gives what torch.nn.Dropout gives, where PyTorch is built
/// without Intel's MKL. With p = 0.5 and the draws true true false false true
/// true, for instance:
///
///   0.4 0.1 0.5      0.8 0.2 0.0
///   0.2 0.2 0.6  ->  0.0 0.4 1.2
///
/// Write it without attn::Dropout. Chapter 05 explains it: ./attn read 5
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

arma::fmat dropout(const arma::fmat& x, double p, bool training,
                   attn::Generator generator);

}  // namespace exercise
