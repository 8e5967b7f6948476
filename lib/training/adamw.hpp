#pragma once

#include <armadillo>
#include <cstddef>
#include <vector>

#include "training/optimizer.hpp"

namespace attn {

/// PyTorch's options of AdamW, with its defaults.
struct AdamWOptions {
  double learning_rate = 1e-3;
  double beta1 = 0.9;  // how much of exp_avg stays at a step
  double beta2 = 0.999;  // how much of exp_avg_sq stays
  double epsilon = 1e-8;
  double weight_decay = 1e-2;
};

/// Step t of a parameter, counted from 1, with its gradient g:
///
///   value      = value * (1 - learning_rate * weight_decay)
///   exp_avg    = beta1 * exp_avg + (1 - beta1) * g
///   exp_avg_sq = beta2 * exp_avg_sq + (1 - beta2) * g * g
///   denom      = sqrt(exp_avg_sq) / sqrt(1 - beta2^t) + epsilon
///   update     = -learning_rate / (1 - beta1^t) * exp_avg / denom
///   value      = value + update
///
/// Both means begin at 0; dividing by 1 - beta^t makes up for that. So the
/// first update is learning_rate against the gradient's sign, whatever its
/// size. Each parameter counts its own steps. The decay acts on the value
/// and not through the gradient, which is what the W stands for.
///
/// A step's trace receives decayed, the value after its decay, and exp_avg,
/// exp_avg_sq, denom and update, each of the parameter's shape.
/// As torch.optim.AdamW(parameters, lr, betas, eps, weight_decay).
class AdamW : public Optimizer {
 public:
  /// Throws ValueError as Optimizer does, if epsilon or weight_decay is
  /// negative or not finite, or unless 0 <= beta1, beta2 < 1.
  explicit AdamW(std::vector<Parameter> parameters,
                 const AdamWOptions& options = {});

 private:
  // What is remembered of a parameter, of its shape from its first step on.
  struct State {
    std::size_t steps = 0;
    arma::fmat exp_avg;
    arma::fmat exp_avg_sq;
  };

  void update(std::size_t index, const Parameter& parameter,
              Trace* trace) override;
  void remember(State& state, const arma::fmat& gradient) const;

  AdamWOptions options_;
  std::vector<State> states_;
};

}  // namespace attn
