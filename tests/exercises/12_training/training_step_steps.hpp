// The steps of the exercise training_step, each as the knobs say.
#pragma once

#include <cmath>

#include "12_training/training_step_knobs.hpp"
#include "attention/attention.hpp"
#include "training/adamw.hpp"
#include "training/mean_squared_error.hpp"
#include "training/sgd.hpp"

namespace graded {

inline float as_float(std::size_t count) {
  return static_cast<float>(count);
}

inline arma::fcube gradient_of(const arma::fcube& outputs,
                               const arma::fcube& targets,
                               Gradient gradient) {
  const arma::fcube errors = outputs - targets;
  const float n = as_float(errors.n_elem);
  switch (gradient) {
    case Gradient::exchanged:
      return -2.0F / n * errors;
    case Gradient::errors:
      return errors;
    case Gradient::without_2:
      return errors / n;
    case Gradient::without_n:
      return 2.0F * errors;
    case Gradient::by_sequences:
      return 2.0F / as_float(errors.n_slices) * errors;
    case Gradient::outputs:
      return outputs;
    case Gradient::targets:
      return targets;
    case Gradient::loss: {
      arma::fcube losses(arma::size(errors));
      losses.fill(attn::mean_squared_error(outputs, targets));
      return losses;
    }
    case Gradient::of_loss:
      break;
  }
  return attn::mean_squared_error_backward(outputs, targets);
}

inline float loss_of(const arma::fcube& outputs, const arma::fcube& targets,
                     Loss loss) {
  const float mean = attn::mean_squared_error(outputs, targets);
  const arma::fcube errors = outputs - targets;
  switch (loss) {
    case Loss::sum:
      return mean * as_float(errors.n_elem);
    case Loss::root:
      return std::sqrt(mean);
    case Loss::sizes:
      return arma::accu(arma::abs(errors)) / as_float(errors.n_elem);
    case Loss::half:
      return mean / 2.0F;
    case Loss::zero:
      return 0.0F;
    case Loss::before:
    case Loss::afterwards:
      break;
  }
  return mean;
}

inline void clear(attn::CausalAttention& attention,
                  attn::Optimizer& optimizer, Clear clear) {
  if (clear == Clear::before) optimizer.zero_grad();
  if (clear == Clear::queries_alone) attention.W_query.zero_grad();
  if (clear == Clear::values_alone) attention.W_value.zero_grad();
}

inline void move(attn::CausalAttention& attention, attn::Optimizer& optimizer,
                 const Knobs& k) {
  const double rate = optimizer.learning_rate();
  const int steps = k.step == Step::twice ? 2 : 1;
  attn::Sgd sgd(attention.parameters(), rate);
  attn::AdamW adamw(attention.parameters(), {.learning_rate = rate});
  attn::Optimizer& mover = k.steps == Steps::own_sgd     ? sgd
                           : k.steps == Steps::own_adamw ? adamw
                                                         : optimizer;
  for (int i = 0; i < steps; ++i) mover.step();
  if (k.clear == Clear::afterwards) optimizer.zero_grad();
}

// One step with these inputs and targets.
inline float step_of(attn::CausalAttention& attention,
                     attn::Optimizer& optimizer, const arma::fcube& x,
                     const arma::fcube& targets, const Knobs& k) {
  clear(attention, optimizer, k.clear);
  arma::fcube other;  // another answer, with another mask
  if (k.forward == Forward::loss_first) other = attention.forward(x);
  attn::CausalAttention::Kept kept;
  const arma::fcube outputs = attention.forward_keeping(x, kept);
  if (k.forward == Forward::loss_second) other = attention.forward(x);
  const float loss =
      loss_of(other.is_empty() ? outputs : other, targets, k.loss);
  if (k.step == Step::before_backward) move(attention, optimizer, k);
  const arma::fcube gradient = gradient_of(outputs, targets, k.gradient);
  attention.backward(gradient, kept);
  if (k.backward_twice) attention.backward(gradient, kept);
  if (k.step != Step::before_backward) move(attention, optimizer, k);
  if (k.loss != Loss::afterwards) return loss;
  return loss_of(attention.forward(x), targets, k.loss);
}

}  // namespace graded
