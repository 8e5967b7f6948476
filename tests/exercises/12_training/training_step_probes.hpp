// The probes of the exercise training_step.
#pragma once

#include <fmt/core.h>

#include <array>
#include <memory>

#include "12_training/training_step.hpp"
#include "grading/probes.hpp"
#include "grading/probes/drawn_batch.hpp"
#include "training/adamw.hpp"
#include "training/sgd.hpp"

namespace graded {

using attn::CausalAttention;
using attn::Optimizer;
using Functions =
    std::function<float(CausalAttention& attention, Optimizer& optimizer,
                        const arma::fcube& x, const arma::fcube& targets)>;

inline Functions learner() {
  return exercise::training_step;
}

enum class Kind { plain, gradients_left, dropout, evaluation };
enum class By { sgd, adamw };

struct Probe {
  By by;
  Kind kind;
  std::size_t calls;
  std::size_t sequences;
  std::size_t tokens;
  std::size_t d_in;
  std::size_t d_out;
  std::uint64_t seed;

  std::string describe() const {
    constexpr std::array<const char*, 4> kinds = {
        "", ", gradients left from before", ", dropout",
        ", dropout in evaluation"};
    return fmt::format("{} by {}, batch ({}, {}, {}), d_out {}{}, seed {}",
                       attn::counted(calls, "call"),
                       by == By::sgd ? "Sgd" : "AdamW", sequences, tokens,
                       d_in, d_out, kinds.at(static_cast<std::size_t>(kind)),
                       seed);
  }

  bool has_dropout() const {
    return kind == Kind::dropout || kind == Kind::evaluation;
  }
};

// Where d_in is d_out, inputs and targets have one shape.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t T = draw.size(3, 5);
  const std::size_t d_in = draw.size(2, 6, {T});
  const std::size_t d_out = draw.size(2, 6, {T, d_in});
  const std::size_t same = draw.size(3, 5);
  const std::size_t B = draw.size(2, 3);
  return attn::each_twice<Probe>(
      {
          {By::sgd, Kind::plain, 1, B, T, d_in, d_out, draw.seed()},
          {By::sgd, Kind::plain, 4, B, T, d_out, d_in, draw.seed()},
          {By::adamw, Kind::plain, 3, B, T, same, same, draw.seed()},
          {By::sgd, Kind::gradients_left, 1, 1, T, d_in, d_out, draw.seed()},
          {By::adamw, Kind::gradients_left, 3, B, T, d_in, d_out,
           draw.seed()},
          {By::sgd, Kind::dropout, 3, B, T, d_in, d_out, draw.seed()},
          {By::sgd, Kind::evaluation, 2, B, T, same, same, draw.seed()},
          {By::sgd, Kind::plain, 3, 1, 1, d_in, d_out, draw.seed()},
      },
      draw);
}

// epsilon is large, or the last digit of a gradient near 0 would decide.
inline std::unique_ptr<Optimizer> optimizer_of(const Probe& probe,
                                               CausalAttention& attention) {
  if (probe.by == By::sgd) {
    return std::make_unique<attn::Sgd>(attention.parameters(), 0.75);
  }
  return std::make_unique<attn::AdamW>(
      attention.parameters(), attn::AdamWOptions{.learning_rate = 0.0625,
                                                 .beta1 = 0.75,
                                                 .beta2 = 0.875,
                                                 .epsilon = 0.03125,
                                                 .weight_decay = 0.25});
}

// What others left beside the weights.
inline void leave_gradients(CausalAttention& attention,
                            attn::Generator& generator) {
  for (const attn::Parameter& parameter : attention.parameters()) {
    *parameter.gradient = generator.uniform(
        parameter.value->n_rows, parameter.value->n_cols, -1.0F, 1.0F);
  }
}

inline void attempt(const Functions& training_step, const Probe& probe,
                    attn::Outcome& outcome) {
  outcome.record_size("B", probe.sequences);
  outcome.record_size("T", probe.tokens);
  outcome.record_size("d_in", probe.d_in);
  outcome.record_size("d_out", probe.d_out);
  outcome.record_size("the number of calls", probe.calls);
  attn::Generator generator(probe.seed);
  CausalAttention attention({.d_in = probe.d_in,
                             .d_out = probe.d_out,
                             .context_length = probe.tokens + 2,
                             .dropout = probe.has_dropout() ? 0.375 : 0.0,
                             .qkv_bias = probe.by == By::sgd},
                            generator);
  if (probe.kind == Kind::evaluation) attention.eval();
  const auto numbers = [&](std::size_t features) {
    return attn::drawn_batch(generator, probe.sequences, probe.tokens,
                             features, -2.0F, 2.0F);
  };
  const arma::fcube x = numbers(probe.d_in);
  const arma::fcube targets = numbers(probe.d_out);
  const auto optimizer = optimizer_of(probe, attention);
  if (probe.kind == Kind::gradients_left) {
    leave_gradients(attention, generator);
  }

  arma::frowvec losses(probe.calls);
  for (float& loss : losses) {
    loss = training_step(attention, *optimizer, x, targets);
  }

  outcome.record("the losses", losses);
  for (const attn::Parameter& parameter : attention.parameters()) {
    outcome.record(parameter.name, *parameter.value);
  }
  outcome.record_input("x", x);
  outcome.record_input("targets", targets);
}

}  // namespace graded
