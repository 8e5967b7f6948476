#include "adamw_step.hpp"

#include <cmath>

void exercise::adamw_step(std::vector<Parameter>& parameters,
                          const AdamWOptions& options) {
  for (Parameter& p : parameters) {
    if (p.gradient.n_elem == 0) continue;
    p.steps += 1;
    const double share1 = 1.0 - std::pow(double{options.beta1}, p.steps);
    const double share2 = 1.0 - std::pow(double{options.beta2}, p.steps);
    for (arma::uword i = 0; i < p.value.n_elem; ++i) {
      const double g = p.gradient(i);
      double value = p.value(i);
      value -= value * options.learning_rate * options.weight_decay;
      const double m = p.exp_avg(i) * options.beta1 + g * (1 - options.beta1);
      const double v =
          p.exp_avg_sq(i) * options.beta2 + g * g * (1 - options.beta2);
      value -= options.learning_rate * (m / share1) /
               (std::sqrt(v / share2) + options.epsilon);
      p.value(i) = static_cast<float>(value);
      p.exp_avg(i) = static_cast<float>(m);
      p.exp_avg_sq(i) = static_cast<float>(v);
    }
  }
}
