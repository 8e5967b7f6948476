#include "adamw_step.hpp"

#include <cmath>

void exercise::adamw_step(std::vector<Parameter>& parameters,
                          const AdamWOptions& options) {
  const std::size_t steps = parameters.front().steps + 1;
  const auto t = static_cast<double>(steps);
  for (Parameter& p : parameters) {
    if (p.gradient.is_empty()) continue;
    p.steps = steps;
    p.value *= 1.0F - options.learning_rate * options.weight_decay;
    p.exp_avg =
        options.beta1 * p.exp_avg + (1.0F - options.beta1) * p.gradient;
    p.exp_avg_sq = options.beta2 * p.exp_avg_sq +
                   (1.0F - options.beta2) * arma::square(p.gradient);
    const auto m_share = static_cast<float>(1 - std::pow(options.beta1, t));
    const auto v_share = static_cast<float>(1 - std::pow(options.beta2, t));
    p.value -= options.learning_rate * (p.exp_avg / m_share) /
               (arma::sqrt(p.exp_avg_sq / v_share) + options.epsilon);
  }
}
