// The probes of the exercise renormalise.
#pragma once

#include <fmt/core.h>

#include "04_causal_mask/renormalise.hpp"
#include "grading/probes.hpp"
#include "grading/probes/causal_weights.hpp"

namespace graded {

using Functions = std::function<arma::fmat(const arma::fmat& attn_weights)>;

inline Functions learner() {
  return exercise::renormalise;
}

struct Probe {
  std::size_t tokens;
  bool far;  // whether nearly nothing is left without the future
  std::uint64_t seed;

  std::string describe() const {
    return fmt::format("{}{}, seed {}", attn::counted(tokens, "token"),
                       far ? ", nearly all weight on the future" : "", seed);
  }
};

// Where nearly nothing is left of a row, what is added to its sum, or the
// order in which it is made, decides.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t T = draw.size(3, 5);
  const std::size_t U = draw.size(5, 8, {T});
  return attn::each_twice<Probe>(
      {
          {T, false, draw.seed()},
          {1, false, draw.seed()},
          {2, false, draw.seed()},
          {U, false, draw.seed()},
          {6, false, draw.seed()},
          {U, true, draw.seed()},
          {draw.size(9, 14), false, draw.seed()},
      },
      draw);
}

// The softmax of scores, (T, T) -> (T, T), in double: each row sums to 1.
inline arma::fmat weights_of(const Probe& probe) {
  const std::size_t T = probe.tokens;
  attn::Generator generator(probe.seed);
  arma::mat powers = arma::exp(
      arma::conv_to<arma::mat>::from(generator.uniform(T, T, -1.5F, 1.5F)));
  if (probe.far) powers *= 1e-20;
  for (std::size_t t = 0; probe.far && t < T; ++t) {
    for (std::size_t s = t + 1; s < T; ++s) powers(t, s) *= 1e20;
  }
  const arma::vec sums = arma::sum(powers, 1);
  powers.each_col() /= sums;
  return arma::conv_to<arma::fmat>::from(powers);
}

inline void attempt(const Functions& renormalise, const Probe& probe,
                    attn::Outcome& outcome) {
  const std::size_t T = probe.tokens;
  outcome.record_size("T", T);
  const arma::fmat attn_weights = weights_of(probe);  // (T, T)

  const arma::fmat result = renormalise(attn_weights);  // (T, T)

  attn::record_causal_weights(outcome, "result", result, T);
  outcome.record_input("attn_weights", attn_weights);
}

}  // namespace graded
