// The probes of the exercise sample.
#pragma once

#include <fmt/core.h>

#include <array>
#include <optional>

#include "15_choosing_tokens/sample.hpp"
#include "grading/probes.hpp"

namespace graded {

using Functions = std::function<arma::uword(const arma::frowvec& probas,
                                            attn::Generator& generator)>;

inline Functions learner() {
  return exercise::sample;
}

enum class Kind { plain, zeros, certain, even, larger, sharp };

struct Probe {
  Kind kind;
  std::size_t tokens;  // V
  std::size_t draws;  // one after the other, from one generator
  std::uint64_t seed;

  std::string describe() const {
    constexpr std::array<const char*, 6> kinds = {
        "",
        ", zeros among them",
        ", all on one place",
        ", all equal",
        ", with a sum of 3",
        ", nearly all on one place"};
    return fmt::format("{}{}, {}, seed {}",
                       attn::counted(tokens, "probability", "probabilities"),
                       kinds.at(static_cast<std::size_t>(kind)),
                       attn::counted(draws, "draw"), seed);
  }
};

inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t V = draw.size(5, 8);
  const std::size_t W = draw.size(4, 9, {V});
  return attn::each_twice<Probe>(
      {
          {Kind::plain, V, 10, draw.seed()},
          {Kind::plain, W, 12, draw.seed()},
          {Kind::zeros, W, 12, draw.seed()},
          {Kind::zeros, V, 10, draw.seed()},
          {Kind::larger, V, 12, draw.seed()},
          {Kind::even, W, 12, draw.seed()},
          {Kind::certain, V, 5, draw.seed()},
          {Kind::sharp, V, 12, draw.seed()},
          {Kind::plain, draw.size(30, 50), 15, draw.seed()},
          {Kind::plain, 1, 3, draw.seed()},
      },
      draw);
}

inline arma::frowvec probas_of(const Probe& probe) {
  attn::Generator generator(probe.seed + 1);
  const std::size_t V = probe.tokens;
  arma::frowvec logits = generator.uniform(1, V, -1.5F, 1.5F);
  if (probe.kind == Kind::even) logits.zeros();
  if (probe.kind == Kind::sharp) logits(V / 2) = 5.0F;
  if (probe.kind == Kind::zeros) {
    for (std::size_t i = 0; i < V; i += 2) logits(i) = -arma::fdatum::inf;
  }
  if (probe.kind == Kind::certain) {
    logits.fill(-arma::fdatum::inf);
    logits(V - 2) = 0.0F;
  }
  const arma::frowvec probas = attn::softmax_rows(logits);
  return probe.kind == Kind::larger ? arma::frowvec(3.0F * probas) : probas;
}

// How many random words were taken from a generator of this seed: it is
// compared with another one of it. Nothing if its words are not to be found.
inline std::optional<std::size_t> words_taken(attn::Generator& generator,
                                              std::uint64_t seed,
                                              std::size_t most) {
  attn::Generator other(seed);
  const std::array<std::uint32_t, 3> after = {
      generator.next_word(), generator.next_word(), generator.next_word()};
  std::array<std::uint32_t, 3> here = {other.next_word(), other.next_word(),
                                       other.next_word()};
  for (std::size_t taken = 0; taken <= most; ++taken) {
    if (here == after) return taken;
    here = {here[1], here[2], other.next_word()};
  }
  return std::nullopt;
}

inline void attempt(const Functions& sample, const Probe& probe,
                    attn::Outcome& outcome) {
  outcome.record_size("V", probe.tokens);
  outcome.record_size("draws", probe.draws);
  const arma::frowvec probas = probas_of(probe);
  attn::Generator generator(probe.seed);

  arma::frowvec places(probe.draws);
  for (float& place : places) {
    place = static_cast<float>(sample(probas, generator));
  }

  outcome.record("the places that were drawn", places);
  const std::size_t most = 1000 + 4 * probe.draws * probe.tokens;
  const auto taken = words_taken(generator, probe.seed, most);
  if (taken) {
    outcome.record_count("the random words that the draws took", *taken);
  }
  outcome.record_input("probas", probas);
}

}  // namespace graded
