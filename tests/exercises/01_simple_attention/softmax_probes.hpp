// The probes of the exercise softmax.
#pragma once

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "01_simple_attention/softmax.hpp"
#include "book/inputs.hpp"
#include "grading/probes.hpp"
#include "grading/probes/with_zeros.hpp"

namespace graded {

using Functions = std::function<arma::fmat(const arma::fmat& scores)>;

inline Functions learner() {
  return exercise::softmax;
}

// How the scores of a probe are made of numbers from -2 to 2.
enum class Scores {
  of_the_book,
  as_drawn,
  with_zeros,  // and a row of nothing else
  negative,
  near_10000,
  rows_apart,
  rows_far_apart,
  far_apart,
  extreme
};

struct Probe {
  Scores scores;
  std::size_t rows;
  std::size_t columns;
  std::uint64_t seed;

  std::string describe() const {
    constexpr std::array<const char*, 9> what = {
        "the book's scores",
        "scores near 0",
        "scores of which some are 0",
        "negative scores",
        "scores near 10000",
        "rows 10000 apart",
        "each row far below the one before",
        "scores up to 10000 apart in a row",
        "scores of 3e38, 0 and -3e38"};
    if (scores == Scores::of_the_book) return what[0];
    return fmt::format("{}, ({}, {}), seed {}",
                       what.at(static_cast<std::size_t>(scores)), rows,
                       columns, seed);
  }
};

// Also in double exp(-900) is 0.
constexpr std::array<float, 7> levels = {0.0F,  -900.0F, -5e3F, -5e4F,
                                         -1e6F, -1e12F,  -3e38F};

inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const auto small = [&draw] { return draw.size(3, 6); };
  const std::size_t many = draw.size(30, 50);
  std::vector<Probe> all = attn::each_twice<Probe>(
      {
          {Scores::as_drawn, small(), draw.size(7, 9), draw.seed()},
          {Scores::with_zeros, draw.size(4, 6), small(), draw.seed()},
          {Scores::negative, draw.size(7, 9), small(), draw.seed()},
          {Scores::near_10000, small(), small(), draw.seed()},
          {Scores::rows_apart, small(), small(), draw.seed()},
          {Scores::rows_far_apart, levels.size(), small(), draw.seed()},
          {Scores::far_apart, small(), small(), draw.seed()},
          {Scores::extreme, small(), small(), draw.seed()},
          {Scores::as_drawn, 1, draw.size(5, 8), draw.seed()},
          {Scores::as_drawn, draw.size(5, 8), 1, draw.seed()},
          {Scores::as_drawn, 1, 1, draw.seed()},
          {Scores::as_drawn, draw.size(10, 15), many, draw.seed()},
      },
      draw);
  all.insert(all.begin(), {Scores::of_the_book, 6, 6, 0});
  return all;
}

// As far from 0 as a float goes, or exactly 0.
inline float extreme_of(float number) {
  if (number > 0.5F) return 3e38F;
  return number < -0.5F ? -3e38F : 0.0F;
}

inline arma::fmat scores_of(const Probe& probe) {
  if (probe.scores == Scores::of_the_book) {
    return attn::book_inputs() * attn::book_inputs().t();  // (T, T)
  }
  arma::fmat scores = attn::Generator(probe.seed)
                          .uniform(probe.rows, probe.columns, -2.0F, 2.0F);
  if (probe.scores == Scores::with_zeros) {
    scores = attn::with_zeros(scores);
    scores.row(probe.rows - 1).zeros();
  }
  if (probe.scores == Scores::negative) scores -= 4.0F;
  if (probe.scores == Scores::near_10000) scores += 10'000.0F;
  if (probe.scores == Scores::far_apart) scores *= 2'500.0F;
  if (probe.scores == Scores::extreme) scores.transform(extreme_of);
  for (std::size_t t = 0; t < probe.rows; ++t) {
    if (probe.scores == Scores::rows_apart) {
      scores.row(t) += 10'000.0F - 10'000.0F * static_cast<float>(t);
    }
    if (probe.scores == Scores::rows_far_apart) {
      scores.row(t) += levels.at(t);
    }
  }
  return scores;
}

inline void attempt(const Functions& softmax, const Probe& probe,
                    attn::Outcome& outcome) {
  outcome.record_size("the number of rows", probe.rows);
  outcome.record_size("the number of columns", probe.columns);
  const arma::fmat scores = scores_of(probe);
  const bool of_the_book = probe.scores == Scores::of_the_book;
  const attn::Labels labels =
      of_the_book ? attn::token_pairs(attn::book_inputs())
                  : attn::token_pairs(std::max(probe.rows, probe.columns));

  const arma::fmat weights = softmax(scores);  // (rows, columns)

  const arma::fmat sums = arma::sum(weights, 1);  // (rows, 1)
  outcome.record_derived("the sum of each row", sums, {labels.rows, {}});
  outcome.record("softmax(scores)", weights, labels);
  outcome.record_input("scores", scores);
}

}  // namespace graded
