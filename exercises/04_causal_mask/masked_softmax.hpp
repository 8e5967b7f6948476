/// Hide first, then share out.
///
/// Turn attention scores into attention weights that give nothing to the
/// future. Take the future out before the softmax, so that each query shares
/// out its whole attention among the keys it may see:
///
///   weights(t, s) = exp(scores(t, s)) / sum over s' of exp(scores(t, s')),
///
/// where s and s' are at most t. For s > t the weight is 0.
///
///   scores   (T, T): row t is a query, column s a key. They are already
///            divided by sqrt(d_k); do not scale them again. They may be of
///            any size, and the largest of a row may lie in its future.
///   returns  (T, T): the weights. Each row sums to 1.
///
/// Equal scores are shared out evenly. For three tokens, whatever the score:
///
///   1.0000 0.0000 0.0000
///   0.5000 0.5000 0.0000
///   0.3333 0.3333 0.3333
///
/// attn::softmax_rows is there to be used. Chapter 04 explains both ways of
/// hiding the future, and this one is its second: ./attn read 4
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

arma::fmat masked_softmax(const arma::fmat& scores);

}  // namespace exercise
