// exp_avg says where the gradients point, exp_avg_sq how large they are, and
// their quotient is near 1 or -1 where they agree: a step is about as long as
// the learning rate, whatever the gradient's size. At the first step both
// means hold only the share 1 - beta of the gradient, and are divided by
// that. The decay acts on the value itself: within the gradient it would be
// divided by the gradient's size too, and hardly act where gradients are
// large.
#include "12_training/adamw_step.hpp"

#include <cmath>

namespace solution {

using exercise::AdamWOptions;
using exercise::Parameter;

void adamw_step(std::vector<Parameter>& parameters,
                const AdamWOptions& options) {
  const auto& [learning_rate, beta1, beta2, epsilon, weight_decay] = options;
  for (Parameter& p : parameters) {
    if (p.gradient.is_empty()) continue;
    ++p.steps;
    p.value *= 1.0F - learning_rate * weight_decay;
    p.exp_avg = beta1 * p.exp_avg + (1.0F - beta1) * p.gradient;
    p.exp_avg_sq =
        beta2 * p.exp_avg_sq + (1.0F - beta2) * arma::square(p.gradient);

    const auto t = static_cast<double>(p.steps);
    const auto share1 = static_cast<float>(1.0 - std::pow(beta1, t));
    const auto share2 = static_cast<float>(1.0 - std::pow(beta2, t));
    const arma::fmat m = p.exp_avg / share1;
    const arma::fmat v = p.exp_avg_sq / share2;
    p.value -= learning_rate * m / (arma::sqrt(v) + epsilon);
  }
}

}  // namespace solution
