/// Back through a Linear layer.
///
/// A Linear layer computes y = x Wᵀ + b. On the way back you know how the
/// loss changes with each number of y, and ask how it changes with each
/// number that made it: the input, to go on from there, and the weight and
/// the bias, to adjust them.
///
///   grad_x(t, i)      = sum over j of grad_y(t, j) W(j, i)
///   grad_weight(j, i) = sum over t of grad_y(t, j) x(t, i)
///   grad_bias(j)      = sum over t of grad_y(t, j)
///
///   grad_y   (T, d_out), how the loss changes with each number of y
///   x        (T, d_in), what the layer was given, one token a row
///   weight   W, (d_out, d_in)
///   returns  the three gradients, each of the shape of what it belongs to:
///            x (T, d_in), weight (d_out, d_in), bias (d_out)
///
/// All tokens go through one weight and one bias, so that each adds its part
/// to their gradients. T, d_in and d_out need not equal each other.
///
/// For the tokens (1, 2) and (3, 4), a weight of the one row (5, 6), and the
/// gradients 1 and 10 of the two numbers of y, x gets the rows (5, 6) and
/// (50, 60), the weight (31, 42), and the bias 11.
///
/// Write it without attn::Linear::backward. Chapter 11 shows the first two:
/// `./attn read 11`.
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

struct LinearGradients {
  arma::fmat x;  // (T, d_in)
  arma::fmat weight;  // (d_out, d_in)
  arma::frowvec bias;  // (d_out)
};

LinearGradients linear_backward(const arma::fmat& grad_y, const arma::fmat& x,
                                const arma::fmat& weight);

}  // namespace exercise
