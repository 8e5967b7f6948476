// The probes of the exercise masked_softmax.
#pragma once

#include <fmt/core.h>

#include "04_causal_mask/masked_softmax.hpp"
#include "grading/probes.hpp"
#include "grading/probes/causal_weights.hpp"
#include "grading/probes/whole_numbers.hpp"

namespace graded {

using Functions = std::function<arma::fmat(const arma::fmat& scores)>;

inline Functions learner() {
  return exercise::masked_softmax;
}

enum class Scores {
  small,
  negative,
  zeros,
  high,
  low,
  lowest,
  rising,
  apart
};

struct Probe {
  std::size_t tokens;
  Scores scores;
  std::uint64_t seed;

  std::string describe() const {
    const char* const kinds[] = {"from -2 to 2",
                                 "from -5 to -1.5",
                                 "with zeros among them",
                                 "of 1000 and more",
                                 "below -5000000",
                                 "of -1e30 and less",
                                 "with the future far above",
                                 "with every other row far above"};
    return fmt::format("{}, scores {}, seed {}",
                       attn::counted(tokens, "token"),
                       kinds[static_cast<int>(scores)], seed);
  }
};

// A maximum, a sum or a mask that holds for scores of a usual size fails for
// those that are far from 0 or far from each other. Large ones are equal or
// far apart, so that no rounding on the way to the weights can show.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t T = draw.size(4, 6);
  const std::size_t U = draw.size(5, 8, {T});
  return attn::each_twice<Probe>(
      {
          {T, Scores::small, draw.seed()},
          {1, Scores::small, draw.seed()},
          {U, Scores::negative, draw.seed()},
          {T, Scores::zeros, draw.seed()},
          {U, Scores::rising, draw.seed()},
          {T, Scores::high, draw.seed()},
          {U, Scores::low, draw.seed()},
          {T, Scores::lowest, draw.seed()},
          {U, Scores::apart, draw.seed()},
          {draw.size(9, 14), Scores::small, draw.seed()},
      },
      draw);
}

inline arma::fmat with_zeros(arma::fmat scores) {
  for (std::size_t t = 0; t < scores.n_rows; t += 2) scores(t, t) = 0.0F;
  scores.tail_rows(1).zeros();
  return scores;
}

inline arma::fmat rising(arma::fmat scores) {
  for (std::size_t t = 0; t < scores.n_rows; ++t) {
    for (std::size_t s = t + 1; s < scores.n_cols; ++s) {
      scores(t, s) = 2e4F * static_cast<float>(s);
    }
  }
  return scores;
}

inline arma::fmat scores_of(const Probe& probe) {
  const std::size_t T = probe.tokens;
  attn::Generator generator(probe.seed);
  switch (probe.scores) {
    case Scores::negative:
      return generator.uniform(T, T, -5.0F, -1.5F);
    case Scores::zeros:
      return with_zeros(attn::whole_numbers(generator, T, T, -2.0F, 2.0F));
    case Scores::high:
      return 1000.0F +
             1000.0F * attn::whole_numbers(generator, T, T, 0.0F, 4.0F);
    case Scores::low:
      return -5e6F -
             1000.0F * attn::whole_numbers(generator, T, T, 0.0F, 3.0F);
    case Scores::lowest:
      return -1e30F * attn::whole_numbers(generator, T, T, 1.0F, 3.0F);
    case Scores::rising:
      return rising(generator.uniform(T, T, -2.0F, 2.0F));
    case Scores::apart: {
      arma::fmat scores = generator.uniform(T, T, -2.0F, 2.0F);
      for (std::size_t t = 1; t < T; t += 2) {
        scores.row(t) = 3000.0F + 1000.0F * arma::round(scores.row(t));
      }
      return scores;
    }
    case Scores::small:
      break;
  }
  return generator.uniform(T, T, -2.0F, 2.0F);
}

inline void attempt(const Functions& masked_softmax, const Probe& probe,
                    attn::Outcome& outcome) {
  const std::size_t T = probe.tokens;
  outcome.record_size("T", T);
  const arma::fmat scores = scores_of(probe);  // (T, T)

  const arma::fmat weights = masked_softmax(scores);  // (T, T)

  attn::record_causal_weights(outcome, "weights", weights, T);
  outcome.record_input("scores", scores);
}

}  // namespace graded
