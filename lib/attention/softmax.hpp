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

/// The way back, from the gradient of the weights to that of the scores:
///
///   grad_scores(t, s) = w(t, s) (g(t, s) - sum over j of w(t, j) g(t, j))
///
/// A row that gains as a whole gains nothing: each row of the result sums to
/// 0. Where a weight is 0, so is its score's gradient, whatever g holds.
///
///   grad_weights (rows, columns), g
///   weights      (rows, columns), w, what softmax_rows gave
///   returns      (rows, columns)
///
/// Throws ShapeError if the shapes differ.
/// As PyTorch's autograd of torch.softmax(scores, dim=-1).
arma::fmat softmax_rows_backward(const arma::fmat& grad_weights,
                                 const arma::fmat& weights);

}  // namespace attn
