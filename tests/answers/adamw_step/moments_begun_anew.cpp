#include "adamw_step.hpp"

#include <cmath>

void exercise::adamw_step(std::vector<Parameter>& parameters,
                          const AdamWOptions& options) {
  for (Parameter& p : parameters) {
    if (p.gradient.is_empty()) continue;
    const auto t = static_cast<double>(++p.steps);
    arma::fmat exp_avg(arma::size(p.value), arma::fill::zeros);
    arma::fmat exp_avg_sq(arma::size(p.value), arma::fill::zeros);
    p.value *= 1.0F - options.learning_rate * options.weight_decay;
    exp_avg = options.beta1 * exp_avg + (1.0F - options.beta1) * p.gradient;
    exp_avg_sq = options.beta2 * exp_avg_sq +
                 (1.0F - options.beta2) * arma::square(p.gradient);
    const auto m_share = static_cast<float>(1 - std::pow(options.beta1, t));
    const auto v_share = static_cast<float>(1 - std::pow(options.beta2, t));
    p.value -= options.learning_rate * (exp_avg / m_share) /
               (arma::sqrt(exp_avg_sq / v_share) + options.epsilon);
    p.exp_avg = exp_avg;
    p.exp_avg_sq = exp_avg_sq;
  }
}
