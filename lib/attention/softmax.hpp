#pragma once

#include <armadillo>

namespace attn {

/// weights(t, s) = exp(scores(t, s)) / sum over s' of exp(scores(t, s'))
///
/// Each row becomes positive numbers that sum to 1. The row's largest score
/// is subtracted before the exponential: the quotient stays the same and
/// nothing overflows. A score of -inf gets the weight 0.
///
///   scores  (rows, columns), at least one column
///   returns (rows, columns)
///
/// Throws ValueError that names the row if all its scores are -inf, or if one
/// is nan or +inf; ShapeError if there is no column.
/// As torch.softmax(scores, dim=-1).
arma::fmat softmax_rows(const arma::fmat& scores);

}  // namespace attn
