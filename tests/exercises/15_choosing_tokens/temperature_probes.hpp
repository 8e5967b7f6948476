// The probes of the exercise temperature.
#pragma once

#include <fmt/core.h>

#include <array>

#include "15_choosing_tokens/temperature.hpp"
#include "grading/probes.hpp"

namespace graded {

using Functions = std::function<arma::frowvec(const arma::frowvec& logits,
                                              double temperature)>;

inline Functions learner() {
  return exercise::temperature;
}

enum class Kind { plain, tied, far, wide };

struct Probe {
  Kind kind;
  std::size_t tokens;  // V
  double temperature;
  std::uint64_t seed;

  std::string describe() const {
    constexpr std::array<const char*, 4> kinds = {
        "", ", the largest in two places", " near 1000", " from -8 to 8"};
    return fmt::format(
        "{}{}, temperature {}, seed {}", attn::counted(tokens, "logit"),
        kinds.at(static_cast<std::size_t>(kind)), temperature, seed);
  }
  std::string output() const {
    if (temperature == 0.0) return "the probabilities at temperature 0";
    return kind == Kind::plain || kind == Kind::tied
               ? "the probabilities"
               : "the probabilities of logits far apart or far from 0";
  }
};

// Where logits are large the temperature is a power of 2, so that no rounding
// on the way to the quotient can show.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t V = draw.size(5, 9);
  const std::size_t W = draw.size(4, 8, {V});
  const auto twentieths = [&](std::size_t low, std::size_t high) {
    return static_cast<double>(draw.size(low, high)) / 20.0;
  };
  return attn::each_twice<Probe>(
      {
          {Kind::plain, V, twentieths(5, 9), draw.seed()},
          {Kind::plain, W, twentieths(11, 18), draw.seed()},
          {Kind::plain, V, twentieths(23, 34), draw.seed()},
          {Kind::plain, W, twentieths(46, 110), draw.seed()},
          {Kind::plain, V, 1.0, draw.seed()},
          {Kind::plain, 1, twentieths(23, 50), draw.seed()},
          {Kind::plain, draw.size(20, 40), twentieths(5, 9), draw.seed()},
          {Kind::tied, W, twentieths(23, 34), draw.seed()},
          {Kind::far, V, 0.5, draw.seed()},
          {Kind::far, W, 4.0, draw.seed()},
          {Kind::far, V, 32.0, draw.seed()},
          {Kind::wide, V, 0.015625, draw.seed()},
          {Kind::plain, V, 0.0, draw.seed()},
          {Kind::tied, W, 0.0, draw.seed()},
          {Kind::far, V, 0.0, draw.seed()},
          {Kind::plain, 1, 0.0, draw.seed()},
      },
      draw);
}

// From -2 to 2. Those that are tied have their largest at the second place
// and at the last; those near 1000 are up to 64 apart.
inline arma::frowvec logits_of(const Probe& probe) {
  attn::Generator generator(probe.seed);
  arma::frowvec logits = generator.uniform(1, probe.tokens, -2.0F, 2.0F);
  if (probe.kind == Kind::far) logits = 1000.0F + 16.0F * logits;
  if (probe.kind == Kind::wide) logits *= 4.0F;
  if (probe.kind == Kind::tied) {
    logits(1) = 2.25F;
    logits(logits.n_elem - 1) = 2.25F;
  }
  return logits;
}

inline void attempt(const Functions& temperature, const Probe& probe,
                    attn::Outcome& outcome) {
  outcome.record_size("V", probe.tokens);
  outcome.record_size("temperature", probe.temperature);
  const arma::frowvec logits = logits_of(probe);

  const arma::frowvec probas = temperature(logits, probe.temperature);  // (V)

  outcome.record(probe.output(), probas);
  outcome.record_input("logits", logits);
}

}  // namespace graded
