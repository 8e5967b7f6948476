// The probes of the exercise adamw_step.
#pragma once

#include <fmt/core.h>

#include <array>

#include "12_training/adamw_step.hpp"
#include "grading/probes.hpp"
#include "grading/probes/with_zeros.hpp"

namespace graded {

using Parameters = std::vector<exercise::Parameter>;
using Options = exercise::AdamWOptions;
using Functions =
    std::function<void(Parameters& parameters, const Options& options)>;

inline Functions learner() {
  return exercise::adamw_step;
}

enum class Kind { fresh, zeros, joining, pausing, resumed, usual_options };

struct Probe {
  Kind kind;
  std::size_t parameters;
  std::size_t calls;
  std::uint64_t seed;

  std::string describe() const {
    constexpr std::array<const char*, 6> kinds = {
        "",
        ", zeros in the gradients",
        ", the later ones without a gradient at first",
        ", one without a gradient in between",
        ", after steps that were made before",
        ", the usual options"};
    return fmt::format("{}, {}{}, seed {}",
                       attn::counted(parameters, "parameter"),
                       attn::counted(calls, "step"),
                       kinds.at(static_cast<std::size_t>(kind)), seed);
  }

  // Whether parameter p has a gradient in this call.
  bool has_gradient(std::size_t p, std::size_t call) const {
    if (kind == Kind::joining) return call >= p;
    return kind != Kind::pausing || p != 1 || call != 1;
  }
};

inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const auto several = [&draw] { return draw.size(3, 5); };
  return attn::each_twice<Probe>(
      {
          {Kind::fresh, 1, 1, draw.seed()},
          {Kind::fresh, 3, 1, draw.seed()},
          {Kind::fresh, 2, several(), draw.seed()},
          {Kind::zeros, 2, 2, draw.seed()},
          {Kind::joining, 3, several(), draw.seed()},
          {Kind::pausing, 3, several(), draw.seed()},
          {Kind::resumed, 3, 1, draw.seed()},
          {Kind::resumed, 2, several(), draw.seed()},
          {Kind::usual_options, 2, several(), draw.seed()},
      },
      draw);
}

// Powers of 2 and what is made of few of them, so that 1 - beta is exact.
// epsilon is so large that it shows where it stands.
inline Options options_of(attn::Generator& generator, const Probe& probe) {
  if (probe.kind == Kind::usual_options) return {};
  const auto one_of = [&generator](const std::array<float, 3>& numbers) {
    const float drawn = generator.uniform(1, 1, 0.0F, 3.0F)(0);
    return drawn < 1.0F ? numbers[0] : drawn < 2.0F ? numbers[1] : numbers[2];
  };
  Options options;
  options.learning_rate = one_of({0.0625F, 0.09375F, 0.125F});
  options.beta1 = one_of({0.5F, 0.75F, 0.875F});
  options.beta2 = one_of({0.8125F, 0.9375F, 0.984375F});
  options.epsilon = one_of({0.125F, 0.0625F, 0.25F});
  options.weight_decay = one_of({0.25F, 0.375F, 0.5F});
  return options;
}

// Each of another shape: a weight, a bias and a square one.
inline exercise::Parameter parameter_of(attn::Generator& generator,
                                        const Probe& probe,
                                        std::size_t index) {
  const std::size_t rows[] = {3, 1, 4};
  const std::size_t columns[] = {2, 5, 4};
  const auto numbers = [&](float low) {
    return generator.uniform(rows[index], columns[index], low, 2.0F);
  };
  exercise::Parameter parameter;
  parameter.value = numbers(-2.0F);
  parameter.exp_avg.zeros(rows[index], columns[index]);
  parameter.exp_avg_sq.zeros(rows[index], columns[index]);
  if (probe.kind == Kind::resumed) {
    parameter.exp_avg = numbers(-2.0F);
    parameter.exp_avg_sq = numbers(0.5F);
    parameter.steps = 2 + 3 * index;
  }
  return parameter;
}

inline void draw_gradients(attn::Generator& generator, const Probe& probe,
                           std::size_t call, Parameters& parameters) {
  for (std::size_t p = 0; p < parameters.size(); ++p) {
    arma::fmat& gradient = parameters[p].gradient;
    gradient.reset();
    if (!probe.has_gradient(p, call)) continue;
    const arma::fmat& value = parameters[p].value;
    gradient = generator.uniform(value.n_rows, value.n_cols, -2.0F, 2.0F);
    if (probe.kind == Kind::zeros) gradient = attn::with_zeros(gradient);
  }
}

inline void attempt(const Functions& adamw_step, const Probe& probe,
                    attn::Outcome& outcome) {
  outcome.record_size("the number of parameters", probe.parameters);
  outcome.record_size("the number of steps", probe.calls);
  attn::Generator generator(probe.seed);
  const Options options = options_of(generator, probe);
  Parameters parameters;
  for (std::size_t p = 0; p < probe.parameters; ++p) {
    parameters.push_back(parameter_of(generator, probe, p));
  }

  for (std::size_t call = 0; call < probe.calls; ++call) {
    draw_gradients(generator, probe, call, parameters);
    adamw_step(parameters, options);
  }

  for (std::size_t p = 0; p < probe.parameters; ++p) {
    const exercise::Parameter& parameter = parameters.at(p);
    const std::string whose = fmt::format(" of parameter {}", p);
    outcome.record_count("the steps" + whose, parameter.steps);
    outcome.record("exp_avg" + whose, parameter.exp_avg);
    outcome.record("exp_avg_sq" + whose, parameter.exp_avg_sq);
    outcome.record("the value" + whose, parameter.value);
    outcome.record_input("the gradient" + whose, parameter.gradient);
  }
}

}  // namespace graded
