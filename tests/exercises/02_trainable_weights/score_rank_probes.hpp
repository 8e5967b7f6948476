// The probes of the exercise score_rank.
#pragma once

#include <fmt/core.h>

#include <array>

#include "02_trainable_weights/score_rank.hpp"
#include "grading/probes.hpp"

namespace graded {

struct Functions {
  std::function<arma::fvec(const arma::fmat& W_query,
                           const arma::fmat& W_key)>
      singular_values;
  std::function<std::size_t(const arma::fvec& singular_values)> rank;
};

inline Functions learner() {
  return {exercise::score_map_singular_values, exercise::score_rank};
}

// What the values are like that are handed to score_rank.
enum class Values { of_all_sizes, large, large_and_a_small_one, zeros };

struct Probe {
  std::size_t d_in;
  std::size_t d_out;
  bool repeated_column;
  Values values;
  std::size_t large;  // how many of the values are near the largest
  float scale;  // about the largest
  std::uint64_t seed;

  std::string describe() const {
    constexpr std::array<const char*, 4> what = {
        "of all sizes", "of one size", "and one far below", "that are 0"};
    return fmt::format(
        "d_in {}, d_out {}{}; singular values near {} {}, seed {}", d_in,
        d_out, repeated_column ? ", a column of W_query twice" : "", scale,
        what.at(static_cast<std::size_t>(values)), seed);
  }
};

inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t d_in = draw.size(5, 7);
  const std::size_t d_out = draw.size(2, 4);
  const std::size_t same = draw.size(3, 5);
  const auto large = [&draw] { return draw.size(4, 8); };
  return attn::each_twice<Probe>(
      {
          {d_in, d_out, false, Values::of_all_sizes, large(), 1.0F,
           draw.seed()},
          {d_out, d_in, false, Values::of_all_sizes, large(), 5e3F,
           draw.seed()},
          {same, same, false, Values::large_and_a_small_one, draw.size(2, 6),
           2e-6F, draw.seed()},
          {d_in, 3, true, Values::of_all_sizes, large(), 2e-4F, draw.seed()},
          {1, d_out, false, Values::large, 1, 3.0F, draw.seed()},
          {d_out + 1, 1, false, Values::zeros, draw.size(3, 6), 0.0F,
           draw.seed()},
          {draw.size(8, 12), 4, false, Values::large, 2, 2e3F, draw.seed()},
      },
      draw);
}

// Near `scale`, and such that 1e-5 times it is the same number in floats as
// in double, or a little less: a value of just that size is then above it in
// neither.
inline float largest_value(attn::Generator& generator, float scale) {
  while (true) {
    const float number = generator.uniform(1, 1, scale, 2.0F * scale).front();
    const double exactly = double{1e-5F} * double{number};
    if (exactly >= double{1e-5F * number}) return number;
  }
}

inline arma::fvec drawn_values(attn::Generator& generator,
                               const Probe& probe) {
  if (probe.values == Values::zeros) {
    return arma::fvec(probe.large, arma::fill::zeros);
  }
  const float largest = largest_value(generator, probe.scale);
  std::vector<float> values = {largest};
  const auto add = [&](float low, float high) {
    values.push_back(largest * generator.uniform(1, 1, low, high).front());
  };
  for (std::size_t i = 1; i < probe.large; ++i) add(0.3F, 0.99F);
  if (probe.values == Values::of_all_sizes) {
    add(4e-3F, 9e-2F);
    add(1.2e-3F, 2.8e-3F);
    add(1.5e-4F, 8e-4F);
    add(2e-5F, 8e-5F);
    add(1.01e-5F, 1.03e-5F);
    values.push_back(1e-5F * largest);
    add(0.97e-5F, 0.99e-5F);
    add(2.5e-6F, 8e-6F);
    add(1.05e-6F, 1.25e-6F);
    add(2e-7F, 8e-7F);
    add(1e-8F, 9e-8F);
    values.push_back(0.0F);
  }
  if (probe.values == Values::large_and_a_small_one) add(2e-6F, 3e-6F);
  return arma::sort(arma::fvec(values), "descend");
}

inline void attempt(const Functions& functions, const Probe& probe,
                    attn::Outcome& outcome) {
  outcome.record_size("d_in", probe.d_in);
  outcome.record_size("d_out", probe.d_out);
  attn::Generator generator(probe.seed);
  arma::fmat W_query =
      generator.uniform(probe.d_in, probe.d_out, -0.5F, 0.5F);
  const arma::fmat W_key =
      generator.uniform(probe.d_in, probe.d_out, -0.5F, 0.5F);
  if (probe.repeated_column) W_query.col(1) = W_query.col(0);
  const arma::fvec singular_values = drawn_values(generator, probe);
  outcome.record_size("the number of singular values",
                      std::size_t{singular_values.n_elem});

  outcome.record("score_map_singular_values",
                 functions.singular_values(W_query, W_key));
  outcome.record_count("score_rank", functions.rank(singular_values));
  outcome.record_input("W_query", W_query);
  outcome.record_input("W_key", W_key);
  outcome.record_input("singular_values", singular_values);
}

}  // namespace graded
