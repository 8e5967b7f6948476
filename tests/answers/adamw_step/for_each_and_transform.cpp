#include "adamw_step.hpp"

#include <cmath>

void exercise::adamw_step(std::vector<Parameter>& parameters,
                          const AdamWOptions& options) {
  const auto step = [&](Parameter& p) {
    if (p.gradient.is_empty()) return;
    ++p.steps;
    float power1 = 1.0F;
    float power2 = 1.0F;
    for (std::size_t i = 0; i < p.steps; ++i) {
      power1 *= options.beta1;
      power2 *= options.beta2;
    }
    p.exp_avg = p.gradient + options.beta1 * (p.exp_avg - p.gradient);
    const arma::fmat squares = arma::pow(p.gradient, 2);
    p.exp_avg_sq = squares + options.beta2 * (p.exp_avg_sq - squares);
    arma::fmat roots = arma::sqrt(p.exp_avg_sq / (1.0F - power2));
    roots.for_each([&](float& root) { root += options.epsilon; });
    p.value *= 1.0F - options.learning_rate * options.weight_decay;
    p.value -= options.learning_rate / (1.0F - power1) * p.exp_avg / roots;
  };
  std::for_each(parameters.begin(), parameters.end(), step);
}
