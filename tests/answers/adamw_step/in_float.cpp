#include "adamw_step.hpp"

#include <cmath>

void exercise::adamw_step(std::vector<Parameter>& parameters,
                          const AdamWOptions& options) {
  const float lr = options.learning_rate;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    Parameter& p = parameters[i];
    const arma::fmat& g = p.gradient;
    if (g.is_empty()) continue;
    const float t = static_cast<float>(p.steps + 1);
    p.exp_avg = options.beta1 * p.exp_avg + (1 - options.beta1) * g;
    p.exp_avg_sq = options.beta2 * p.exp_avg_sq + (1 - options.beta2) * g % g;
    const arma::fmat m = p.exp_avg / (1.0F - std::pow(options.beta1, t));
    const arma::fmat v = p.exp_avg_sq / (1.0F - std::pow(options.beta2, t));
    p.value = p.value - lr * options.weight_decay * p.value -
              lr * m / (arma::sqrt(v) + options.epsilon);
    p.steps = p.steps + 1;
  }
}
