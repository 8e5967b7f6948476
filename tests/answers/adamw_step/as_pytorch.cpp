#include "adamw_step.hpp"

#include <cmath>

void exercise::adamw_step(std::vector<Parameter>& parameters,
                          const AdamWOptions& options) {
  for (Parameter& p : parameters) {
    if (p.gradient.is_empty()) continue;
    const double t = static_cast<double>(++p.steps);
    p.value *= 1.0F - options.learning_rate * options.weight_decay;
    p.exp_avg += (1.0F - options.beta1) * (p.gradient - p.exp_avg);
    p.exp_avg_sq *= options.beta2;
    p.exp_avg_sq += (1.0F - options.beta2) * p.gradient % p.gradient;
    const double step_size =
        options.learning_rate / (1.0 - std::pow(options.beta1, t));
    const double root = std::sqrt(1.0 - std::pow(options.beta2, t));
    const arma::fmat denom =
        arma::sqrt(p.exp_avg_sq) / static_cast<float>(root) + options.epsilon;
    p.value -= static_cast<float>(step_size) * p.exp_avg / denom;
  }
}
