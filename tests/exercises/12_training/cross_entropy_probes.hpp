// The probes of the exercise cross_entropy.
#pragma once

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "12_training/cross_entropy.hpp"
#include "grading/probes.hpp"

namespace graded {

using Functions =
    std::function<float(const arma::fmat& logits, const arma::ivec& targets)>;

inline Functions learner() {
  return exercise::cross_entropy;
}

// How the logits are made of numbers from -2 to 2.
enum class Kind {
  plain,
  even,
  near_1000,
  near_minus_1000,
  rows_apart,
  far_apart,
  sure
};

struct Probe {
  Kind kind;
  std::size_t rows;
  std::size_t classes;
  std::uint64_t seed;

  std::string describe() const {
    constexpr std::array<const char*, 7> kinds = {
        "logits near 0",
        "equal logits",
        "logits near 1000",
        "logits near -1000",
        "rows 1000 apart",
        "logits up to 2000 apart in a row",
        "targets far above the rest"};
    return fmt::format("{}, {}, {}, seed {}",
                       kinds.at(static_cast<std::size_t>(kind)),
                       attn::counted(rows, "row"),
                       attn::counted(classes, "class", "classes"), seed);
  }
};

// With as many rows as classes the one can be taken for the other.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t R = draw.size(4, 7);
  const std::size_t C = draw.size(3, 8, {R});
  const std::size_t same = draw.size(4, 6);
  return attn::each_twice<Probe>(
      {
          {Kind::plain, R, C, draw.seed()},
          {Kind::plain, C, R, draw.seed()},
          {Kind::plain, same, same, draw.seed()},
          {Kind::even, R, C, draw.seed()},
          {Kind::near_1000, R, C, draw.seed()},
          {Kind::near_minus_1000, C, R, draw.seed()},
          {Kind::rows_apart, R, C, draw.seed()},
          {Kind::far_apart, R, C, draw.seed()},
          {Kind::sure, R, C, draw.seed()},
          {Kind::plain, 1, C, draw.seed()},
          {Kind::plain, R, 1, draw.seed()},
          {Kind::plain, draw.size(9, 12), draw.size(30, 50), draw.seed()},
      },
      draw);
}

inline arma::ivec targets_of(attn::Generator& generator, const Probe& probe) {
  const auto classes = static_cast<float>(probe.classes);
  const arma::fmat numbers = generator.uniform(1, probe.rows, 0.0F, classes);
  arma::ivec targets(probe.rows);
  for (std::size_t r = 0; r < targets.n_elem; ++r) {
    targets(r) = static_cast<arma::sword>(
        std::min(std::floor(numbers(r)), classes - 1.0F));
  }
  return targets;
}

// Where logits are far from 0 they are well apart too, so that what a float
// loses there is little beside the loss.
inline arma::fmat logits_of(attn::Generator& generator, const Probe& probe,
                            const arma::ivec& targets) {
  arma::fmat logits =
      generator.uniform(probe.rows, probe.classes, -2.0F, 2.0F);
  for (std::size_t r = 0; r < logits.n_rows; ++r) {
    const float up = r % 2 == 0 ? 1000.0F : 0.0F;
    switch (probe.kind) {
      case Kind::even:
        logits.row(r).fill(logits(r, 0));
        break;
      case Kind::near_1000:
        logits.row(r) = 1000.0F + 16.0F * logits.row(r);
        break;
      case Kind::near_minus_1000:
        logits.row(r) = -1000.0F + 16.0F * logits.row(r);
        break;
      case Kind::rows_apart:
        logits.row(r) = up + 16.0F * logits.row(r);
        break;
      case Kind::far_apart:
        logits.row(r) *= 500.0F;
        break;
      case Kind::sure:
        logits(r, static_cast<std::size_t>(targets(r))) += 200.0F;
        break;
      case Kind::plain:
        break;
    }
  }
  return logits;
}

inline void attempt(const Functions& cross_entropy, const Probe& probe,
                    attn::Outcome& outcome) {
  outcome.record_size("R", probe.rows);
  outcome.record_size("C", probe.classes);
  attn::Generator generator(probe.seed);
  const arma::ivec targets = targets_of(generator, probe);
  const arma::fmat logits = logits_of(generator, probe, targets);

  const float loss = cross_entropy(logits, targets);

  outcome.record(probe.kind == Kind::plain || probe.kind == Kind::even
                     ? "the loss"
                     : "the loss of logits far from 0",
                 loss);
  outcome.record_input("logits", logits);
  outcome.record_input("targets", arma::conv_to<arma::fvec>::from(targets));
}

}  // namespace graded
