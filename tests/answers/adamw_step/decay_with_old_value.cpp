#include "adamw_step.hpp"

#include <cmath>

void exercise::adamw_step(std::vector<Parameter>& parameters,
                          const AdamWOptions& options) {
  for (Parameter& p : parameters) {
    if (p.gradient.is_empty()) continue;
    const arma::fmat decay =
        options.learning_rate * options.weight_decay * p.value;
    const auto t = static_cast<double>(++p.steps);
    p.exp_avg =
        options.beta1 * p.exp_avg + (1.0F - options.beta1) * p.gradient;
    p.exp_avg_sq = options.beta2 * p.exp_avg_sq +
                   (1.0F - options.beta2) * arma::square(p.gradient);
    const auto m_share = static_cast<float>(1 - std::pow(options.beta1, t));
    const auto v_share = static_cast<float>(1 - std::pow(options.beta2, t));
    const arma::fmat update =
        (p.exp_avg / m_share) /
        (arma::sqrt(p.exp_avg_sq / v_share) + options.epsilon);
    p.value -= options.learning_rate * update + decay;
  }
}
