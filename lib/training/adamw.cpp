#include "training/adamw.hpp"

#include <fmt/format.h>

#include <cmath>
#include <string_view>
#include <utility>

#include "attention/errors.hpp"

namespace attn {
namespace {

void require_beta(std::string_view option, double beta) {
  if (beta >= 0.0 && beta < 1.0) return;
  throw ValueError("AdamW", fmt::format("{} is {}", option, beta),
                   "it must be at least 0 and less than 1");
}

// From `start` to `end` by `weight`, as torch.lerp: exact at either end.
arma::fmat lerp(const arma::fmat& start, const arma::fmat& end,
                double weight) {
  if (weight < 0.5) return start + static_cast<float>(weight) * (end - start);
  return end - static_cast<float>(1.0 - weight) * (end - start);
}

}  // namespace

AdamW::AdamW(std::vector<Parameter> parameters, const AdamWOptions& options)
    : Optimizer("AdamW", std::move(parameters), options.learning_rate),
      options_(options),
      states_(parameter_count()) {
  require_beta("beta1", options.beta1);
  require_beta("beta2", options.beta2);
  require_not_negative("AdamW", "epsilon", options.epsilon);
  require_not_negative("AdamW", "weight_decay", options.weight_decay);
}

// The order of operations is PyTorch's; what is one number for the whole
// parameter is computed in double, as Python does.
void AdamW::update(std::size_t index, const Parameter& parameter,
                   Trace* trace) {
  State& state = states_[index];
  arma::fmat& value = *parameter.value;
  value *= static_cast<float>(1.0 - learning_rate() * options_.weight_decay);
  record(trace, "decayed", value);
  remember(state, *parameter.gradient);
  record(trace, "exp_avg", state.exp_avg);
  record(trace, "exp_avg_sq", state.exp_avg_sq);

  const auto t = static_cast<double>(state.steps);
  const double step_size =
      learning_rate() / (1.0 - std::pow(options_.beta1, t));
  const double root = std::sqrt(1.0 - std::pow(options_.beta2, t));
  const arma::fmat denom =
      arma::sqrt(state.exp_avg_sq) / static_cast<float>(root) +
      static_cast<float>(options_.epsilon);
  const arma::fmat update =
      static_cast<float>(-step_size) * state.exp_avg / denom;
  value += update;
  record(trace, "denom", denom);
  record(trace, "update", update);
}

void AdamW::remember(State& state, const arma::fmat& gradient) const {
  if (state.steps == 0) {
    state.exp_avg.zeros(arma::size(gradient));
    state.exp_avg_sq.zeros(arma::size(gradient));
  }
  ++state.steps;
  // quote remember
  state.exp_avg = lerp(state.exp_avg, gradient, 1.0 - options_.beta1);
  state.exp_avg_sq *= static_cast<float>(options_.beta2);
  state.exp_avg_sq +=
      static_cast<float>(1.0 - options_.beta2) * gradient % gradient;
  // end quote
}

}  // namespace attn
