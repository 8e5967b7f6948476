// The probes of the exercise renormalise.
#pragma once

#include <fmt/core.h>

#include "04_causal_mask/renormalise.hpp"
#include "grading/probes.hpp"

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
    return fmt::format("{} token{}{}, seed {}", tokens,
                       tokens == 1 ? "" : "s",
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
  outcome.record_size("T", static_cast<double>(T));
  const arma::fmat attn_weights = weights_of(probe);  // (T, T)

  const arma::fmat result = renormalise(attn_weights);  // (T, T)

  outcome.record_shape("the shape of the result",
                       {result.n_rows, result.n_cols});
  arma::fmat future = result;
  for (std::size_t t = 0; t < future.n_rows; ++t) {
    for (std::size_t s = 0; s <= t && s < future.n_cols; ++s) {
      future(t, s) = 0.0F;
    }
  }
  outcome.record_derived("the weights of the future", future,
                         attn::token_pairs(T));
  const arma::fmat sums = arma::sum(result, 1);  // (T, 1)
  outcome.record_derived("the sums of the rows", sums, attn::token_rows(T));
  outcome.record("the result", result, attn::token_pairs(T));
  outcome.record_input("attn_weights", attn_weights);
}

}  // namespace graded
