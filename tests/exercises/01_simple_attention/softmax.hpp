/// Exercise: scores become weights.
///
/// Turn each row of scores into weights: shares that are never negative and
/// sum to 1, the largest for the largest score. The softmax does it,
///
///   weight(t, s) = exp(score(t, s)) / sum over s' of exp(score(t, s')).
///
/// Each row is for itself: a row belongs to one query, and its attention is
/// what is shared out. `./attn read 1` explains it.
///
///   scores   (rows, columns), at least one of each; all finite, of any size
///   returns  (rows, columns), every row summing to 1
///
/// "Of any size" is the hard part. A float holds nothing above about 3.4e38,
/// and exp(89) is more; inf / inf is nan. The rows
///
///      1    2    3    and
///   1001 1002 1003
///
/// have the same weights, 0.0900 0.2447 0.6652, and your function has to give
/// them for both.
///
/// Write it without attn::softmax_rows, which does just this.
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

arma::fmat softmax(const arma::fmat& scores);

}  // namespace exercise
