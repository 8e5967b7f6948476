/// One step of AdamW.
///
/// AdamW adjusts each number of a parameter by its gradient g, but by about
/// as much whether g is large or small: it divides a running mean of the
/// gradients by the root of one of their squares. At step t of a parameter,
/// counted from 1, number by number:
///
///   value      = value (1 - learning_rate weight_decay)
///   exp_avg    = beta1 exp_avg + (1 - beta1) g
///   exp_avg_sq = beta2 exp_avg_sq + (1 - beta2) g g
///   m          = exp_avg / (1 - beta1^t)
///   v          = exp_avg_sq / (1 - beta2^t)
///   value      = value - learning_rate m / (sqrt(v) + epsilon)
///
/// Both means begin at 0, and the division by 1 - beta^t makes up for that; m
/// and v are not kept.
///
///   parameters  each with
///     value       of any shape, adjusted in place
///     gradient    of the same shape, which stays as it is, or empty: such a
///                 parameter, and all that is kept of it, stays as it is
///     exp_avg, exp_avg_sq
///                 of the same shape, 0 before its first step, for you to
///                 keep
///     steps       how many steps it has made, for you to count. A parameter
///                 that gets its first gradient later has made fewer.
///   options     learning_rate, beta1, beta2, epsilon and weight_decay
///
/// A new parameter 1 with the gradient 0.5, learning rate 0.1, weight decay
/// 0.1 and betas 0.9 and 0.999 becomes 0.99 by its decay; m is 0.5, v is
/// 0.25, and the step is 0.1, so that 0.89 is left.
///
/// Write it without attn::AdamW, which does just this, in PyTorch's order.
/// What each line is for: `./attn read 12`, which calls the corrected means M
/// and V. epsilon keeps the divisor from being 0.
#pragma once

#include <cstddef>
#include <vector>

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

struct Parameter {
  arma::fmat value;
  arma::fmat gradient;
  arma::fmat exp_avg;
  arma::fmat exp_avg_sq;
  std::size_t steps = 0;
};

struct AdamWOptions {
  float learning_rate = 1e-3F;
  float beta1 = 0.9F;
  float beta2 = 0.999F;
  float epsilon = 1e-8F;
  float weight_decay = 1e-2F;
};

void adamw_step(std::vector<Parameter>& parameters,
                const AdamWOptions& options);

}  // namespace exercise
