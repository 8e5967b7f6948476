#include "adamw_step.hpp"

#include <cmath>

void exercise::adamw_step(std::vector<Parameter>& parameters,
                          const AdamWOptions& options) {
  for (Parameter& p : parameters) {
    if (p.gradient.is_empty()) continue;
    const auto t = static_cast<double>(++p.steps);
    p.value *= 1.0F - options.learning_rate * options.weight_decay;
    p.exp_avg =
        options.beta1 * p.exp_avg + (1.0F - options.beta1) * p.gradient;
    p.exp_avg_sq = options.beta2 * p.exp_avg_sq +
                   (1.0F - options.beta2) * arma::square(p.gradient);
    p.exp_avg /= static_cast<float>(1 - std::pow(options.beta1, t));
    p.exp_avg_sq /= static_cast<float>(1 - std::pow(options.beta2, t));
    p.value -= options.learning_rate * p.exp_avg /
               (arma::sqrt(p.exp_avg_sq) + options.epsilon);
  }
}
