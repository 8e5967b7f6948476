/// Back through a softmax.
///
/// Each row of weights is the softmax of a row of scores. On the way back you
/// know how the loss changes with each weight, and ask how it changes with
/// each score. A score moves all weights of its row, its own up and the
/// others down, so that every weight of the row has a part in the answer:
///
///   grad_A(t, s) = P(t, s) (grad_P(t, s) - m(t))
///   m(t)         = sum over r of P(t, r) grad_P(t, r)
///
/// with P the weights, A the scores, and grad_P and grad_A how the loss
/// changes with each of their numbers.
///
///   grad_attn_weights  grad_P, (T, S)
///   attn_weights       P, (T, S), every row summing to 1; a weight that is
///                      exactly 0 belongs to a key that is hidden
///   returns            grad_A, (T, S), every row summing to 0
///
/// T and S need not equal each other.
///
/// For the weights (0.5, 0.3, 0.2) and their gradient (1, 2, 4) the sum is
/// 0.5 + 0.6 + 0.8 = 1.9, and the scores' gradient is (-0.45, 0.03, 0.42).
///
/// Write it without attn::softmax_rows_backward, which does just this. Where
/// the formula comes from: `./attn read 11`.
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

arma::fmat softmax_backward(const arma::fmat& grad_attn_weights,
                            const arma::fmat& attn_weights);

}  // namespace exercise
