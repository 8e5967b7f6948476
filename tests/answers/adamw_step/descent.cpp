#include "adamw_step.hpp"

#include <cmath>

void exercise::adamw_step(std::vector<Parameter>& parameters,
                          const AdamWOptions& options) {
  for (Parameter& p : parameters) {
    if (p.gradient.is_empty()) continue;
    ++p.steps;
    p.value *= 1.0F - options.learning_rate * options.weight_decay;
    p.exp_avg =
        options.beta1 * p.exp_avg + (1.0F - options.beta1) * p.gradient;
    p.exp_avg_sq = options.beta2 * p.exp_avg_sq +
                   (1.0F - options.beta2) * arma::square(p.gradient);
    p.value -= options.learning_rate * p.gradient;
  }
}
