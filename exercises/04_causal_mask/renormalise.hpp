/// Zero the future, then make rows sum to 1 again.
///
/// Here the softmax has been taken already, over all keys, those of the
/// future too. Take the future's weights away and make shares of what is
/// left, by dividing each row by the sum of what it has left:
///
///   result(t, s) = attn_weights(t, s) / sum over s' of attn_weights(t, s'),
///
/// where s and s' are at most t. For s > t the result is 0.
///
///   attn_weights  (T, T): row t is a query, column s a key. All are greater
///                 than 0, and each row sums to 1.
///   returns       (T, T): each row sums to 1 again.
///
/// For three tokens, for instance:
///
///   0.20 0.50 0.30      1.00 0.00 0.00
///   0.10 0.30 0.60  ->  0.25 0.75 0.00
///   0.50 0.25 0.25      0.50 0.25 0.25
///
/// Chapter 04 explains both ways of hiding the future, and this one is its
/// first: ./attn read 4
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

arma::fmat renormalise(const arma::fmat& attn_weights);

}  // namespace exercise
