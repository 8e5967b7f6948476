/// How surprised a model is by the right answer.
///
/// A model that guesses gives each class a number, its logit. The softmax of
/// a row makes probabilities of its logits, and the cross entropy is minus
/// the logarithm of the one that the right class gets, as a mean over the
/// rows:
///
///   loss = mean over r of -log(softmax(logits of row r)(target of r))
///
/// with log the natural logarithm. A model that is sure and right has the
/// loss 0; one that gives all C classes the same has log(C).
///
///   logits   (R, C), at least one of each; all finite, of any size
///   targets  (R), the right class of each row, from 0 to C - 1
///   returns  the loss
///
/// "Of any size" is the hard part. A float holds nothing above about 3.4e38,
/// and exp(89) is more. The softmax of the row (1000, 0) is (1, 0) in floats,
/// whose logarithm is -inf for the second class. Its loss, if that is the
/// target, is 1000.
///
/// For the rows (0, 0) and (2, 0), both with the target 1, the losses of the
/// rows are log(2) = 0.6931 and log(1 + exp(2)) = 2.1269, and the loss is
/// 1.4100.
///
/// Write it without attn::cross_entropy, which does just this. How a model
/// learns from it: `./attn read 12`.
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

float cross_entropy(const arma::fmat& logits, const arma::ivec& targets);

}  // namespace exercise
