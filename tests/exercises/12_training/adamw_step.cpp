// Grades the exercise adamw_step.
#include <cmath>

#include "12_training/adamw_step_knobs.hpp"
#include "12_training/adamw_step_probes.hpp"
#include "12_training/adamw_step_steps.hpp"
#include "grading/grading.hpp"

namespace solution {
void adamw_step(std::vector<exercise::Parameter>& parameters,
                const exercise::AdamWOptions& options);
}

namespace {

using namespace graded;

// A number of a parameter after its next step, in double.
void step_number(Parameter& p, std::size_t i, const Options& options) {
  const double g = p.gradient(i);
  const double beta1 = options.beta1, beta2 = options.beta2;
  const double m =
      beta1 * static_cast<double>(p.exp_avg(i)) + (1.0 - beta1) * g;
  const double v =
      beta2 * static_cast<double>(p.exp_avg_sq(i)) + (1.0 - beta2) * g * g;
  const auto t = static_cast<double>(p.steps);
  const double root = std::sqrt(v / (1.0 - std::pow(beta2, t)));
  const double move = m / (1.0 - std::pow(beta1, t)) /
                      (root + static_cast<double>(options.epsilon));
  const double decayed =
      p.value(i) * (1.0 - static_cast<double>(options.learning_rate) *
                              static_cast<double>(options.weight_decay));
  p.value(i) = static_cast<float>(
      decayed - static_cast<double>(options.learning_rate) * move);
  p.exp_avg(i) = static_cast<float>(m);
  p.exp_avg_sq(i) = static_cast<float>(v);
}

void number_by_number(Parameters& parameters, const Options& options) {
  for (Parameter& p : parameters) {
    if (!p.gradient.is_empty()) ++p.steps;
    for (std::size_t i = 0; i < p.gradient.n_elem; ++i) {
      step_number(p, i, options);
    }
  }
}

// Counts a step, and says as which it is corrected.
std::size_t counted(Parameters& parameters, std::size_t index,
                    std::size_t of_call, Count count) {
  Parameter& p = parameters[index];
  switch (count) {
    case Count::of_first:
      ++p.steps;
      return parameters[0].steps;
    case Count::one_for_all:
      return p.steps = of_call;
    case Count::of_each_in_turn:
      return ++parameters[0].steps;
    case Count::without_gradient:
      return p.steps;
    case Count::afterwards:
      return p.steps++;
    case Count::never:
      return p.steps + 1;
    case Count::own:
      break;
  }
  return ++p.steps;
}

void step_all(Parameters& parameters, const Options& options,
              const Knobs& k) {
  const std::size_t of_call = parameters[0].steps + 1;
  std::size_t end = parameters.size();
  if (k.which == Which::first_alone) end = 1;
  if (k.which == Which::without_last) --end;
  for (std::size_t i = 0; i < end; ++i) {
    Parameter& p = parameters[i];
    if (k.count == Count::without_gradient) ++p.steps;
    arma::fmat gradient = p.gradient;
    if (gradient.is_empty()) {
      if (k.decay == Decay::of_all) decay(p.value, options, k.decay);
      if (k.empty == Empty::last_to_come) return;
      if (k.empty == Empty::skipped) continue;
      if (k.empty == Empty::zero) gradient.zeros(arma::size(p.value));
    }
    const std::size_t t = counted(parameters, i, of_call, k.count);
    step(p, gradient, static_cast<double>(t), options, k);
  }
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& k) {
  return [k](Parameters& parameters, const Options& options) {
    if (k.which != Which::copies) return step_all(parameters, options, k);
    Parameters copies = parameters;
    step_all(copies, options, k);
  };
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "adamw_step",
          .tests =
              {
                  {"each_parameter_counts_its_own_steps",
                   {"the steps of parameter 0", "the steps of parameter 1",
                    "the steps of parameter 2"}},
                  {"the_means_of_gradients_and_squares_are_kept",
                   {"exp_avg of parameter 0", "exp_avg of parameter 1",
                    "exp_avg of parameter 2", "exp_avg_sq of parameter 0",
                    "exp_avg_sq of parameter 1",
                    "exp_avg_sq of parameter 2"}},
                  {"the_values_decay_and_move",
                   {"the value of parameter 0", "the value of parameter 1",
                    "the value of parameter 2"}},
              },
          .solution = solution::adamw_step,
          .alternative = number_by_number,
          .model = model,
          .knobs = graded::all_knobs,
          .forbidden = {"attn::AdamW", "attn::Optimizer"},
      },
      graded::probes(student), graded::attempt);
}
